using System.Globalization;
using CaseFlow.Workflows.Activities.Notices;
using CaseFlow.Workflows.Deadlines;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Human;

/// <summary>The limits of one instance that count from another day than the opening of their step, or that can stand still (U-041, U-084, U-087).</summary>
internal sealed class HandlingClocks(InstanceState state, EngineContext engine)
{
    /// <summary>The property of the instance that holds them, by step.</summary>
    internal const string Property = "Clocks";

    private readonly DateOnly today = ChinaTime.DateOf(engine.Now);

    /// <summary>Puts last day and explanation on a work item the step opens at the moment, or had opened then.</summary>
    public WorkItemSpec Limit(Activation step, WorkClock clock, long id, WorkItemSpec item, DateTimeOffset arrival)
    {
        if (clock.IsPlain) return clock.Limit(item, arrival, engine.Calendar);
        var day = ChinaTime.DateOf(arrival);
        var memory = clock.Pause is ClockPause.None ? new ClockMemory(day, day) : Reopen(step, clock, day);
        // People who act in turn each have their own first day; after a supplement that of the first round counts.
        var counted = StartOf(clock, id, day == memory.Opened ? memory.Since : day);
        memory = memory with { Items = [.. memory.Items.Where(one => one.Id != id), counted] };
        if (clock.Pause is not ClockPause.None) Save(KeyOf(step), memory);
        var (due, explanation) = Count(clock.Rule!, counted, memory);
        return item with { DueAt = due, DueExplanation = explanation };
    }

    /// <summary>Stops or restarts the clocks that wait for objections, as the notices of the instance now stand.</summary>
    /// <param name="except">A notice that is ending and counts no more.</param>
    public static void FollowObjections(ActivityContext context, Activation? except = null)
    {
        if (context.State.Properties[Property] is not ValueMap) return;
        var clocks = new HandlingClocks(context.State, context.Engine);
        var isObjected = clocks.IsObjected(except);
        foreach (var step in context.State.Activations.ToList())
            if (step != except && step.BookmarkCount > 0 && clocks.MemoryOf(step) is { } memory) clocks.Follow(context, step, memory, isObjected);
    }

    /// <summary>The step gives the case away unfinished: it is sent back, or its maker took it back. Until it comes again the time is not the handler's.</summary>
    public void SendBack(Activation step, WorkClock clock)
    {
        if (clock.IsPlain || MemoryOf(step) is not { } memory) return;
        if (clock.Pause.HasFlag(ClockPause.Supplement)) Save(KeyOf(step), memory.Stop(today, PauseCause.MissingMaterials));
        else (state.Properties[Property] as ValueMap)?.Remove(KeyOf(step));
    }

    private void Follow(ActivityContext context, Activation step, ClockMemory memory, bool isObjected)
    {
        var handler = HandlerSettings.Read(new StaticInputs(step.Node));
        if (!handler.Clock.Pause.HasFlag(ClockPause.Objection) || memory.IsObjected == isObjected || handler.Clock.Rule is not { } rule) return;
        var after = isObjected ? memory.Stop(today, PauseCause.Objection) : memory.GoOn(today);
        Save(KeyOf(step), after);
        foreach (var item in memory.Items.Where(item => state.FindBookmark(item.Id) is not null))
        {
            var (due, explanation) = Count(rule, item, after);
            // What was late before the clock stood still stays late.
            if (Count(rule, item, memory).DueAt == due) continue;
            context.ChangeDue(step, new(step.ActivityId, item.Id, due, explanation, handler.Alerts), isObjected ? "Paused" : "Continued", nameof(ClockPause.Objection));
        }
    }

    private (DateTimeOffset? DueAt, BilingualText Explanation) Count(CountingRule rule, CountedItem item, ClockMemory memory)
    {
        var deadline = DeadlineCalculator.Compute(item.Start, rule, engine.Calendar, After(item.Start, memory.Pauses));
        if (memory.StoppedOn is { } stopped)
        {
            var from = stopped < item.Start ? item.Start : stopped;
            if (from <= deadline.LastDay) return (null, Text(DeadlineSentence.Of(deadline.Pause(from, memory.Cause), item.Event)));
        }

        return (deadline.DueInstant, Text(DeadlineSentence.Of(deadline, item.Event)));
    }

    // Days before the first one, or after they were counted once already, do not stand still a second time.
    private static IReadOnlyList<DeadlinePause> After(DateOnly start, IReadOnlyList<DeadlinePause> pauses)
    {
        List<DeadlinePause> later = [];
        foreach (var pause in pauses)
        {
            var earliest = later.Count == 0 ? start : later[^1].Resumed;
            if (pause.Resumed > earliest) later.Add(pause with { From = pause.From < earliest ? earliest : pause.From });
        }

        return later;
    }

    // Back from a supplement the step goes on counting; another round of it begins anew.
    private ClockMemory Reopen(Activation step, WorkClock clock, DateOnly arrival)
    {
        var memory = MemoryOf(step);
        if (memory is { IsSentBack: true }) memory = memory.GoOn(today) with { Opened = arrival, Items = [] };
        else if (memory?.Items.Any(item => state.FindBookmark(item.Id) is not null) != true) memory = new ClockMemory(arrival, arrival);
        return !memory.IsObjected && clock.Pause.HasFlag(ClockPause.Objection) && IsObjected(null) ? memory.Stop(today, PauseCause.Objection) : memory;
    }

    private CountedItem StartOf(WorkClock clock, long id, DateOnly arrival) => clock.Start switch
    {
        ClockStart.Reception when engine.ReceivedOn is { } day => new(id, day, StartEvent.Reception),
        ClockStart.Posting when LastPosting is { } day => new(id, day, StartEvent.Posting),
        ClockStart.Meeting when LastOf("HeldOn") is { } day => new(id, day, StartEvent.Meeting),
        ClockStart.Field when clock.StartFrom is { } field && FixedDay.Read(HandledWork.Facts(state)[field]) is { } day && ChinaTime.Accepts(day) => new(id, day, StartEvent.Named),
        _ => new(id, arrival, StartEvent.Arrival),
    };

    private DateOnly? LastPosting => Later(LastOf("PostedOn"), Notices(null).Select(notice => notice.StartedOn).Max());

    private DateOnly? LastOf(string output) =>
        state.Outputs.Values.OfType<ValueMap>().Select(outputs => ClockMemory.Day(outputs[output])).Max();

    private bool IsObjected(Activation? except) => Notices(except).Any(notice => notice.HasOpenObjection);

    private IEnumerable<NoticeProgress> Notices(Activation? except) =>
        state.Activations.Where(step => step != except).Select(step => PublicNotice.ProgressOf(step)).OfType<NoticeProgress>();

    private ClockMemory? MemoryOf(Activation step) => ClockMemory.Read((state.Properties[Property] as ValueMap)?[KeyOf(step)]);

    // A step inside a workflow used as an activity may have the id of one outside.
    private static string KeyOf(Activation step) =>
        step.Composite is { } inside ? string.Create(CultureInfo.InvariantCulture, $"{inside.Number}/{step.ActivityId}") : step.ActivityId;

    private void Save(string key, ClockMemory memory)
    {
        var all = state.Properties[Property] as ValueMap ?? [];
        foreach (var (other, value) in all.ToList())
            if (other != key && ClockMemory.Read(value) is { IsSentBack: false } old && old.Items.All(item => state.FindBookmark(item.Id) is null)) all.Remove(other);
        all[key] = memory.Write();
        state.Properties[Property] = all;
    }

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other > one ? other : one;

    private static BilingualText Text(DeadlineSentence sentence) => new(sentence.Zh, sentence.En);
}

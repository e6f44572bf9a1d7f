using CaseFlow.Workflows.Deadlines;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Human;

/// <summary>The time a person has for a step, read from DueDays, DueCalendar, DueCountStart and DueRoll (U-084, U-085).</summary>
/// <param name="Rule">Null means no limit.</param>
public sealed record WorkClock(CountingRule? Rule)
{
    // The limit of the day asked last: thousands of items of a step arrive on one day. Another thread may replace it, which only costs a count.
    private Counted? counted;

    /// <summary>No limit.</summary>
    public static WorkClock None { get; } = new((CountingRule?)null);

    /// <summary>Reads the clock of a node; handling limits count working days after the start day unless said otherwise.</summary>
    public static WorkClock Read(StaticInputs inputs, string prefix = "Due")
    {
        if (inputs.Whole(prefix + "Days") is not { } days) return None;
        return new(new CountingRule(
            days,
            CountingRule.ReadKind(inputs.Text(prefix + "Calendar")) ?? DayKind.Working,
            inputs.Flag(prefix + "CountStart") ?? false,
            CountingRule.ReadRoll(inputs.Text(prefix + "Roll")) ?? Roll.None));
    }

    /// <summary>The deadline of a step that arrived at the moment; null when there is no limit.</summary>
    public Deadline? From(DateTimeOffset arrival, WorkCalendar calendar) =>
        Rule is null ? null : DeadlineCalculator.Compute(ChinaTime.DateOf(arrival), Rule, calendar);

    /// <summary>Puts the due moment and its explanation on a work item.</summary>
    public WorkItemSpec Limit(WorkItemSpec item, DateTimeOffset arrival, WorkCalendar calendar)
    {
        if (Rule is null) return item;
        var day = ChinaTime.DateOf(arrival);
        var known = Volatile.Read(ref counted);
        if (known is null || known.Day != day || known.Calendar != calendar) Volatile.Write(ref counted, known = Count(day, calendar));
        return item with { DueAt = known.DueAt, DueExplanation = known.Explanation };
    }

    /// <summary>Two clocks are alike when their rules are.</summary>
    public bool Equals(WorkClock? other) => other is not null && Rule == other.Rule;

    /// <inheritdoc/>
    public override int GetHashCode() => Rule?.GetHashCode() ?? 0;

    private Counted Count(DateOnly day, WorkCalendar calendar)
    {
        var deadline = DeadlineCalculator.Compute(day, Rule!, calendar);
        var sentence = DeadlineSentence.Of(deadline, StartEvent.Arrival);
        return new(day, calendar, deadline.DueInstant, new(sentence.Zh, sentence.En));
    }

    private sealed record Counted(DateOnly Day, WorkCalendar Calendar, DateTimeOffset DueAt, BilingualText Explanation);
}

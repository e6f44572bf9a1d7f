using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.Deadlines;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Human;

/// <summary>The time a person has for a step, read from DueDays, DueCalendar, DueCountStart, DueRoll, DueStart, DueStartFrom and DuePause (U-084, U-085).</summary>
/// <param name="Rule">Null means no limit.</param>
public sealed record WorkClock(CountingRule? Rule)
{
    // The limit of the day asked last: thousands of items of a step arrive on one day. Another thread may replace it, which only costs a count.
    private Counted? counted;

    /// <summary>What the limit counts from.</summary>
    public ClockStart Start { get; init; }

    /// <summary>The form field with the first day, for <see cref="ClockStart.Field"/>.</summary>
    public string? StartFrom { get; init; }

    /// <summary>What the limit waits for.</summary>
    public ClockPause Pause { get; init; }

    /// <summary>Whether the limit counts from the day the step opens and never stands still.</summary>
    public bool IsPlain => Rule is null || (Start is ClockStart.Arrival && Pause is ClockPause.None);

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
            CountingRule.ReadRoll(inputs.Text(prefix + "Roll")) ?? Roll.None))
        {
            Start = Plain.Word<ClockStart>(inputs.Text(prefix + "Start")) ?? ClockStart.Arrival,
            StartFrom = inputs.Text(prefix + "StartFrom"),
            Pause = Plain.Word<ClockPause>(inputs.Text(prefix + "Pause")) ?? ClockPause.None,
        };
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

    /// <summary>Two clocks are alike when they count alike.</summary>
    public bool Equals(WorkClock? other) => other is not null && (Rule, Start, StartFrom, Pause) == (other.Rule, other.Start, other.StartFrom, other.Pause);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rule, Start, StartFrom, Pause);

    private Counted Count(DateOnly day, WorkCalendar calendar)
    {
        var deadline = DeadlineCalculator.Compute(day, Rule!, calendar);
        var sentence = DeadlineSentence.Of(deadline, StartEvent.Arrival);
        return new(day, calendar, deadline.DueInstant, new(sentence.Zh, sentence.En));
    }

    private sealed record Counted(DateOnly Day, WorkCalendar Calendar, DateTimeOffset DueAt, BilingualText Explanation);
}

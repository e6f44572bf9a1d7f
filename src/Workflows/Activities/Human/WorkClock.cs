using CaseFlow.Workflows.Deadlines;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Human;

/// <summary>The time a person has for a step, read from DueDays, DueCalendar, DueCountStart and DueRoll (U-084, U-085).</summary>
/// <param name="Rule">Null means no limit.</param>
public sealed record WorkClock(CountingRule? Rule)
{
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
        if (From(arrival, calendar) is not { } deadline) return item;
        var sentence = DeadlineSentence.Of(deadline, StartEvent.Arrival);
        return item with { DueAt = deadline.DueInstant, DueExplanation = new(sentence.Zh, sentence.En) };
    }
}

namespace CaseFlow.Workflows.Deadlines;

/// <summary>What a day did for the deadline.</summary>
public enum DeadlineStepKind { StartNotCounted, Counted, SkippedRestDay, Paused, RolledOver, RolledTo }

/// <summary>One day between start and last day, in order: how a reader checks a deadline by hand (U-003 怎么算的).</summary>
/// <param name="Mark">The day, its kind and name.</param>
/// <param name="Kind">What the day did.</param>
/// <param name="Count">How many days of the period have been counted by the end of this day.</param>
public readonly record struct DeadlineStep(DayMark Mark, DeadlineStepKind Kind, int Count);

namespace CaseFlow.Workflows.ReleaseCheck;

/// <summary>When a step ends at the earliest and at the latest (U-044).</summary>
/// <param name="Earliest">Handling takes no time, notices their full period.</param>
/// <param name="Latest">Every limit is used up; a step without a limit takes no time.</param>
/// <param name="Explanation">How both days were counted.</param>
public sealed record TimelineRow(string ActivityId, BilingualText Title, DateOnly Earliest, DateOnly Latest, BilingualText Explanation);

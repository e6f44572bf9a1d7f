namespace CaseFlow.Workflows.Migration;

/// <summary>Where a step of the old version goes on in the new one.</summary>
/// <param name="From">The activity in the old version.</param>
/// <param name="To">The activity in the new version; null when nothing takes its place.</param>
public sealed record StepMatch(string From, string? To, MatchReason Reason);

/// <summary>Why two steps belong together.</summary>
public enum MatchReason
{
    /// <summary>Nothing in the new version takes the place of the step.</summary>
    None,

    /// <summary>Both are the outermost activity, or have the same id.</summary>
    Id,

    /// <summary>Type, title, handler or neighbours are alike.</summary>
    Likeness,

    /// <summary>A person said so.</summary>
    Chosen,
}

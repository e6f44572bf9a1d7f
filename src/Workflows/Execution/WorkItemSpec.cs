namespace CaseFlow.Workflows.Execution;

/// <summary>
/// A work item as the engine asks for it. Forms, materials, allowed actions and legal basis are read from the definition by activity id;
/// only what was computed for this run travels here.
/// </summary>
/// <param name="Kind">Task, Review, Posting, Closing, Objection, Criterion, Entry, Archive or FanOut.</param>
/// <param name="Level">Group, Village, Township, County, City, Province or Department.</param>
/// <param name="Role">The role whose holders at the level may take the item.</param>
/// <param name="Assignee">The one user who must act, where the engine knows (会签, the returned step's last actor).</param>
/// <param name="Area">The area of the item when it is not the case's own area at the level (返村张贴).</param>
/// <param name="Subject">What the item is about beside the case: criterion key, notice id, objection id, area.</param>
public sealed record WorkItemSpec(
    string Kind, string Title, string Level, string? Role, string? Assignee = null, string? Area = null, string? Subject = null)
{
    /// <summary>The end of the last day, 24:00 China time; null when the step has no limit.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>How the deadline was counted.</summary>
    public BilingualText? DueExplanation { get; init; }

    /// <summary>Who hears of the deadline, and when; empty when the step says nothing or has no limit.</summary>
    public IReadOnlyList<DeadlineAlert> Alerts { get; init; } = [];

    /// <summary>Steps whose actor may not also act here (maker ≠ checker).</summary>
    public IReadOnlyList<string> NotSameActorAs { get; init; } = [];

    /// <summary>What the receiver must change, when the item was sent back.</summary>
    public string? ReturnReason { get; init; }
}

/// <summary>Word about a deadline, on the morning of a day counted from the due day.</summary>
/// <param name="Days">Before the due day negative, 0 on the day itself, after it positive.</param>
/// <param name="Level">Where <paramref name="Role"/> stands; null as the role is.</param>
/// <param name="Role">Who hears of it; null means whoever must handle the item.</param>
public sealed record DeadlineAlert(int Days, string? Level = null, string? Role = null);

/// <summary>A public notice as the engine asks for it (D-007, UX U-042).</summary>
/// <param name="Kind">Notice (公示) or Announcement (公告).</param>
/// <param name="Days">The length of the period, counted by the rule of the step.</param>
public sealed record NoticeSpec(
    string Kind, string Title, string Level, int Days, IReadOnlyList<string> Places, IReadOnlyList<string> Columns, string? Template);

/// <summary>The life of a notice.</summary>
public enum NoticeStatus { Draft, Posted, Paused, Expired, Closed, Withdrawn }

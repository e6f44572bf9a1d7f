namespace CaseFlow.Web.Data.Store;

/// <summary>What moving a case to another version changes on its open rows, and the row that says the case was moved.</summary>
public sealed record MigrationRows(MovedCase Case)
{
    public List<AdaptedItem> Items { get; } = [];

    public List<AdaptedTimer> Timers { get; } = [];

    public List<AdaptedNotice> Notices { get; } = [];

    public List<AdaptedWait> Waits { get; } = [];
}

/// <summary>The case's row in the list of the migration; it becomes moved in the transaction that moves the case, so a case is moved once.</summary>
/// <param name="Status">The number of the status the row gets.</param>
public sealed record MovedCase(long MigrationId, long CaseId, int Status, DateTimeOffset At);

/// <summary>An open work item under another step. Whoever may not handle it any more loses it.</summary>
public sealed record AdaptedItem(long Id, string ActivityId, string Title, string Level, string? Role, string OrganArea, string? Subject, string NotSameActorAs, bool KeepsAssignee)
{
    public DateTimeOffset? DueAt { get; init; }

    public DateTimeOffset SortAt { get; init; }

    public string? DueZh { get; init; }

    public string? DueEn { get; init; }
}

/// <summary>A timer under another step; a null instant leaves its time.</summary>
public sealed record AdaptedTimer(long Id, string ActivityId, DateTimeOffset? DueAt);

/// <summary>An open notice under another step.</summary>
public sealed record AdaptedNotice(
    long Id, string ActivityId, string Kind, string Title, string Level, string OrganArea, int Days, string PlacesRequired, string Columns, string? Template);

/// <summary>An awaited event under another step.</summary>
public sealed record AdaptedWait(long Id, string ActivityId);

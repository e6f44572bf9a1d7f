using CaseFlow.Web.Data.Runtime;

namespace CaseFlow.Web.Cases.Reading;

/// <summary>A case as its page and the API show it.</summary>
public sealed record CaseDetail(
    long Id, string Number, string Procedure, string ProcedureName, int DefinitionVersion, string VersionId, CaseStatus Status, string? Outcome, long? HouseholdId,
    string AreaCode, string Subject, string StartedBy, string StartedByName, DateTimeOffset StartedAt, DateTimeOffset? ClosedAt)
{
    public required IReadOnlyList<OpenItem> OpenWorkItems { get; init; }

    public required IReadOnlyList<OpenNoticeRow> OpenNotices { get; init; }

    public required IReadOnlyList<CaseStep> Steps { get; init; }

    public required IReadOnlyList<CaseIncident> Incidents { get; init; }
}

public sealed record OpenItem(
    long Id, string ActivityId, string Kind, string Title, string Level, string? Role, string OrganArea, string? Assignee, string? AssigneeName, DateTimeOffset? DueAt, int Revision);

public sealed record OpenNoticeRow(long Id, string ActivityId, string Kind, string Title, string Status, DateTimeOffset? PostedAt, DateOnly? EndsOn, string? ExplanationZh, string? ExplanationEn);

/// <summary>A step of the case. State is Running, Completed, Canceled or Faulted.</summary>
public sealed record CaseStep(string ActivityId, string Title, string State, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, string? Outcome, string? ActorName);

/// <summary>A fault somebody must deal with.</summary>
public sealed record CaseIncident(long Id, string ActivityId, string Message, string? MessageZh, DateTimeOffset At);

/// <summary>A line of a case's history.</summary>
public sealed record HistoryRow(
    long Seq, DateTimeOffset At, string Actor, string ActorName, string? OnBehalfOf, string Kind, string? ActivityId, long? WorkItemId, System.Text.Json.JsonElement Details,
    string VersionId, string Hash);

/// <summary>The whole history and whether its chain is unbroken; else the line where it breaks.</summary>
public sealed record CaseHistory(IReadOnlyList<HistoryRow> Lines, bool IsIntact, long? BrokenAt);

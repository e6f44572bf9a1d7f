namespace CaseFlow.Web.Supervision.EngineRoom.Trouble;

/// <summary>A step that failed and waits for somebody.</summary>
public sealed record IncidentRow(long CaseId, string CaseNumber, string Subject, long IncidentId, string ActivityId, string Message, string? MessageZh, DateTimeOffset At);

/// <summary>A running case that nothing will ever move: no work item, notice, timer, event, child or incident.</summary>
public sealed record StuckCaseRow(long CaseId, string CaseNumber, string Subject, string ProcedureName, DateTimeOffset StartedAt, DateTimeOffset UpdatedAt);

/// <summary>A timer that gave up after several attempts.</summary>
/// <param name="IsWord">It was to tell somebody of a deadline; nothing waits for it.</param>
public sealed record FailedTimerRow(long TimerId, long CaseId, string CaseNumber, string Subject, string Kind, string ActivityId, DateTimeOffset DueAt, int Attempts, string Error, bool IsWord);

/// <summary>Work a sweep of another slice has not finished.</summary>
public sealed record UnfinishedRow(string Key, string Name, long Count, DateTimeOffset? Oldest);

/// <summary>What is wrong now, in the caller's areas; of each list the first hundred.</summary>
public sealed record EngineTrouble(
    IReadOnlyList<IncidentRow> Incidents, IReadOnlyList<StuckCaseRow> StuckCases, IReadOnlyList<FailedTimerRow> Timers, IReadOnlyList<FailedTimerRow> Words, IReadOnlyList<UnfinishedRow> Unfinished);

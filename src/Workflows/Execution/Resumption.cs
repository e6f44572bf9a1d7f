using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Execution;

/// <summary>Why a waiting instance goes on.</summary>
public abstract record Resumption;

/// <summary>
/// Something an activity waits for has happened. The id is that of the work item, timer, notice, awaited event or child the activity opened.
/// A bookmark the state no longer holds changes nothing: the burst has no effects and no journal.
/// </summary>
/// <param name="Input">
/// What happened. Work items: outcome, opinion, form, actor. Notices: act (post, objection, decision, close) and its members.
/// Timers: nothing. Events: payload. Children: status, subStatus, output. The forced resume of run-definition passes nothing.
/// </param>
public sealed record ResumeBookmark(long Id, ValueMap Input) : Resumption;

/// <summary>
/// Sends the run back to an activity of the same flowchart: whatever is active behind it is cancelled, and all it leads to counts as not yet run.
/// Serves 退回 (return to a chosen step) and 撤回 (withdraw the own submission).
/// </summary>
/// <param name="FromBookmark">The work item from which the return is made; null when the maker takes back the own act.</param>
public sealed record Rewind(string ActivityId, long? FromBookmark, string Reason, string? Actor = null) : Resumption;

/// <summary>Runs the faulted activity again.</summary>
public sealed record RetryIncident(long IncidentId) : Resumption;

/// <summary>Treats the faulted activity as completed with the outcome, for a reason that is kept.</summary>
public sealed record SkipIncident(long IncidentId, string? Outcome, string Reason) : Resumption;

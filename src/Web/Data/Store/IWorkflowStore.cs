using CaseFlow.Web.Data.Runtime;

namespace CaseFlow.Web.Data.Store;

/// <summary>The write path: one read, then one transaction. Everything else goes through EF Core.</summary>
public interface IWorkflowStore
{
    /// <summary>The case of a work item with its running instances, in one round trip; null when there is no such item.</summary>
    ValueTask<CaseSnapshot?> LoadItem(long workItemId, RequestKey? request, CancellationToken ct);

    /// <summary>A case with its running instances, in one round trip; null when there is none.</summary>
    ValueTask<CaseSnapshot?> LoadCase(long caseId, RequestKey? request, CancellationToken ct);

    /// <summary>The answer kept for a request that is not about an existing case.</summary>
    Task<IdempotencyKey?> FindAnswer(RequestKey request, CancellationToken ct);

    /// <summary>
    /// Saves all of it durably or nothing. False means that another act was first (or the same request has been answered meanwhile): load again.
    /// </summary>
    ValueTask<bool> TryCommit(CaseCommit commit, CancellationToken ct);

    /// <summary>Claims due timers until an instant, earliest first; no two callers get the same one before that.</summary>
    Task<IReadOnlyList<DueTimer>> ClaimTimers(DateTimeOffset now, DateTimeOffset until, int limit, CancellationToken ct);

    /// <summary>Keeps why a timer could not be fired; with an error it waits for a supervisor, without one it is tried again.</summary>
    Task MarkTimer(long timerId, int attempts, string? error, CancellationToken ct);

    /// <summary>The last number of a block of numbers nobody else gets.</summary>
    Task<long> NextBlock(string counter, int size, CancellationToken ct);
}

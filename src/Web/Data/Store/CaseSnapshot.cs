using CaseFlow.Web.Data.Runtime;

namespace CaseFlow.Web.Data.Store;

/// <summary>A case as one read found it: enough to decide an act and to save it under the root's revision.</summary>
/// <param name="Instances">The root first, then its children that are not finished.</param>
/// <param name="Item">The work item asked for.</param>
/// <param name="Repeated">The answer kept for the request's idempotency key.</param>
public sealed record CaseSnapshot(Case Case, IReadOnlyList<Instance> Instances, WorkItem? Item, IdempotencyKey? Repeated)
{
    public Instance Root => Instances[0];
}

/// <summary>Which request this is: the same key of the same user is the same request.</summary>
public sealed record RequestKey(string UserId, string Key, byte[] BodyHash);

/// <summary>Which case to read: that of a work item, or the one of the id.</summary>
internal readonly record struct SnapshotOf(long Id, bool IsItem, RequestKey? Request)
{
    /// <summary>Which of the texts of <see cref="SnapshotQuery"/> reads it.</summary>
    public int Place => (IsItem ? 2 : 0) + (Request is null ? 0 : 1);
}

/// <summary>A timer a node has claimed for a while.</summary>
public sealed record DueTimer(long Id, long CaseId, long InstanceId, string ActivityId, string Kind, DateTimeOffset DueAt, int Attempts, string? Payload);

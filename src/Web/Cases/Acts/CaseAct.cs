using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Store;
using CaseFlow.Web.Identity;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Web.Cases.Acts;

/// <summary>What an act does to a case, once it is decided that it may be done.</summary>
/// <param name="Kind">The word the history keeps: completed, returned, claimed, posted …</param>
public sealed record CaseAct(string Kind)
{
    /// <summary>The instance the engine resumes; the root unless said otherwise.</summary>
    public long? InstanceId { get; init; }

    /// <summary>What the engine is told; null when the act only concerns rows, such as a claim.</summary>
    public Resumption? Resumption { get; init; }

    /// <summary>Ends the whole case for this reason.</summary>
    public string? CancelReason { get; init; }

    public string? ActivityId { get; init; }

    /// <summary>The work item as it is after the act.</summary>
    public WorkItem? Changed { get; init; }

    /// <summary>The absent colleague for whom the caller acts.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>What the history keeps beside the engine's journal: opinion, form, outcome, reason.</summary>
    public ValueMap Details { get; init; } = [];

    /// <summary>Fields of forms filled in before that the act changes without the engine, such as a day that is put off.</summary>
    public ValueMap? Facts { get; init; }

    /// <summary>Rows of the act itself, beside those the engine asks for.</summary>
    public Action<CaseCommit>? Rows { get; init; }
}

/// <summary>Who asks, and by which key the same request is known again.</summary>
/// <param name="Key">The Idempotency-Key; null when the caller sent none.</param>
/// <param name="BodyHash">A hash over action and content: the same key with other content is a mistake.</param>
public sealed record ActRequest(Caller Caller, string? Key = null, byte[]? BodyHash = null)
{
    public RequestKey? RequestKey => Key is null ? null : new(Caller.UserId, Key, BodyHash ?? []);
}

/// <summary>The answer to an act; kept under the idempotency key and given again.</summary>
public sealed record ActAnswer(long CaseId, string CaseNumber, CaseStatus CaseStatus, string? CaseOutcome, IReadOnlyList<OpenedItem> Opened)
{
    /// <summary>The work item acted on and its new revision.</summary>
    public long? WorkItemId { get; init; }

    public int? Revision { get; init; }

    /// <summary>What the act made beside work items: the id of an objection or a signer's item.</summary>
    public long? Id { get; init; }
}

/// <summary>A work item the act opened.</summary>
public sealed record OpenedItem(long Id, string ActivityId, string Title, string? Role, string? Assignee, DateTimeOffset? DueAt);

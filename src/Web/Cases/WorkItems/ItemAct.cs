using CaseFlow.Web.Cases;
using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Cases.Rights;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Identity;
using CaseFlow.Workflows.State;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Cases.WorkItems;

/// <summary>What all acts on a work item do first: ask the policy, then compare the revision the person saw.</summary>
public sealed class ItemAct(ActPipeline pipeline, WorkItemPolicy policy, IStringLocalizer<CaseTexts> texts)
{
    public IStringLocalizer<CaseTexts> Texts => texts;

    public Task<Result<ActAnswer>> Run(
        long id, ActRequest request, WorkItemAction action, int? revision, Func<CaseFile, DateTimeOffset, Result<CaseAct>> decide, CancellationToken ct) =>
        Run(id, request, action, revision, new Decide((file, now) => new(decide(file, now))), ct);

    /// <summary>The same for an act that looks at more than the case while it decides.</summary>
    public Task<Result<ActAnswer>> Run(long id, ActRequest request, WorkItemAction action, int? revision, Decide decide, CancellationToken ct) =>
        pipeline.OnItem(id, request, (file, now) => WhyNot(file, now, request, action, revision) is { } refusal ? new(refusal) : decide(file, now), ct);

    private Refusal? WhyNot(CaseFile file, DateTimeOffset now, ActRequest request, WorkItemAction action, int? revision)
    {
        if (policy.Check(file, file.Item, request.Caller, action, now) is { } refusal) return refusal;
        return revision is { } seen && seen != file.Item.Revision ? Refusal.Conflict("stale", texts["item.stale", seen, file.Item.Revision]) : null;
    }

    /// <summary>The item closed by the caller, with the colleague the caller stands in for.</summary>
    public static WorkItem Closed(WorkItem item, Caller caller, DateTimeOffset now, string? outcome, string? opinion, string? form) => item with
    {
        Status = WorkItemStatus.Done, Assignee = item.Assignee ?? caller.UserId, AssigneeName = item.AssigneeName ?? caller.Name, DoneAt = now,
        DoneBy = caller.UserId, DoneByName = caller.Name, OnBehalfOf = WorkItemPolicy.PostFor(item, caller)?.OnBehalfOf, Outcome = outcome, Opinion = opinion,
        Form = form, Revision = item.Revision + 1,
    };

    /// <summary>Details with only what was given.</summary>
    public static ValueMap Details(params ReadOnlySpan<(string Key, object? Value)> entries)
    {
        var details = new ValueMap();
        foreach (var (key, value) in entries)
            if (value is not null) details[key] = value;
        return details;
    }
}

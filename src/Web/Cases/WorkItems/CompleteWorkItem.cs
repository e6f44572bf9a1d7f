using System.Globalization;
using System.Text.Json;
using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Cases.Papers;
using CaseFlow.Web.Cases.Rights;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Store;
using CaseFlow.Web.Organisation;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Web.Cases.WorkItems;

/// <summary>办理: hands in a result with opinion and form; the engine goes on in the same transaction.</summary>
public sealed class CompleteWorkItem(ItemAct acts, SubmissionCheck check, PaperCheck papers, OrganisationDirectory organisation)
{
    public Task<Result<ActAnswer>> Run(long id, CompleteInput input, ActRequest request, CancellationToken ct) =>
        acts.Run(id, request, WorkItemAction.Complete, input.Revision, new Decide((file, now) => Decide(file, now, input, request, ct)), ct);

    private async ValueTask<Result<CaseAct>> Decide(CaseFile file, DateTimeOffset now, CompleteInput input, ActRequest request, CancellationToken ct)
    {
        if (ReadForm(input.Form) is not { } form) return Refusal.Invalid("form", "WrongType", acts.Texts["form.object"]);
        var (item, caller) = (file.Item, request.Caller);
        var given = Input(input, form, caller.UserId);
        var refusal = check.Check(file, item, given, caller, now);
        if (refusal is { Kind: not RefusalKind.Invalid }) return refusal;
        var handed = await papers.Check(file, given, input.Materials, caller, now, ct);
        if (refusal is not null || handed.Problems.Count > 0) return check.Refuse([.. refusal?.Problems ?? [], .. handed.Problems]);
        var formText = form.Count == 0 ? null : ValueJson.ToPlainText(form);
        var details = ItemAct.Details(("outcome", input.Outcome), ("opinion", input.Opinion), ("form", form.Count == 0 ? null : form));
        // 委派: what the delegate hands in goes back to the one who delegated, who answers for the result.
        if (item.DelegatedFrom is { } owner && item.Assignee == caller.UserId) return GiveBack(item, owner, details) with { Rows = commit => commit.NewPapers.AddRange(handed.Papers) };
        return new CaseAct("completed")
        {
            InstanceId = item.InstanceId, Resumption = new ResumeBookmark(item.Id, given), Details = details,
            OnBehalfOf = WorkItemPolicy.PostFor(item, caller)?.OnBehalfOf,
            Changed = ItemAct.Closed(item, caller, now, input.Outcome ?? DefaultOutcome(file, item), input.Opinion, formText),
            Rows = commit =>
            {
                AddRows(item, input, form, caller.UserId, now, commit);
                commit.NewPapers.AddRange(handed.Papers);
            },
        };
    }

    private CaseAct GiveBack(WorkItem item, string owner, ValueMap details) => new("delegate-answered")
    {
        Changed = item with { Assignee = owner, AssigneeName = organisation.Account(owner)?.DisplayName ?? owner, DelegatedFrom = null, Revision = item.Revision + 1 }, Details = details,
    };

    private static ValueMap? ReadForm(JsonElement? form) => form switch
    {
        null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => [],
        { ValueKind: JsonValueKind.Object } given => (ValueMap)ValueJson.ReadPlain(given)!,
        _ => null,
    };

    private static ValueMap Input(CompleteInput input, ValueMap form, string actor)
    {
        var given = new ValueMap { ["actor"] = actor, ["form"] = form };
        if (!string.IsNullOrEmpty(input.Outcome)) given["outcome"] = input.Outcome;
        if (!string.IsNullOrEmpty(input.Opinion)) given["opinion"] = input.Opinion;
        return given;
    }

    private static string? DefaultOutcome(CaseFile file, WorkItem item) =>
        file.StepOf(item) is { } step ? StepContent.Of(step).DefaultOutcome(item.Kind) : null;

    // Posting, closing and deciding carry what the rows of the notice and the objection show; the engine only knows the dates.
    private static void AddRows(WorkItem item, CompleteInput input, ValueMap form, string actor, DateTimeOffset now, CaseCommit commit)
    {
        if (!long.TryParse(item.Subject, CultureInfo.InvariantCulture, out var subject)) return;
        switch (item.Kind)
        {
            case "Posting":
                commit.ChangedNotices.Add(new(subject, NoticeStatus.Posted)
                {
                    PostedBy = actor, Places = ValueJson.ToPlainText(form["places"]), Photos = ValueJson.ToPlainText(form["photos"]),
                });
                break;
            case "Closing":
                commit.ChangedNotices.Add(new(subject, NoticeStatus.Closed)
                {
                    ClosingPhotos = ValueJson.ToPlainText(form["photos"]), Statement = form["statement"] as string,
                });
                break;
            case "Objection":
                var isUpheld = form["upheld"] is true || input.Outcome == "Upheld";
                commit.DecidedObjections.Add(new(subject, isUpheld ? ObjectionStatus.Upheld : ObjectionStatus.Rejected, input.Opinion ?? "", now, actor));
                break;
        }
    }
}

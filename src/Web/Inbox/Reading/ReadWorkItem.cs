using System.Globalization;
using System.Text.Json;
using CaseFlow.Web.Cases;
using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Cases.Papers;
using CaseFlow.Web.Cases.Rights;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Store;
using CaseFlow.Web.Identity;
using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.State;
using PublicNotice = CaseFlow.Workflows.Activities.Notices.PublicNotice;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Inbox.Reading;

/// <summary>A work item with all a person needs to handle it.</summary>
/// <param name="Values">What already stands in the form: the last submission of this step.</param>
public sealed record WorkItemDetail(
    long Id, long CaseId, string CaseNumber, string Subject, string Procedure, string ActivityId, string Kind, string Title, string Status, string CaseArea,
    string OrganArea, string Level, string? Role, string? Assignee, string? AssigneeName, DateTimeOffset ArrivedAt, DateTimeOffset? DueAt, string? DueExplanation,
    string Lamp, string? ReturnReason, string? Outcome, string? Opinion, string? DoneByName, DateTimeOffset? DoneAt, string? LegalBasis, int Urged, int Revision)
{
    public required IReadOnlyList<FormField> Form { get; init; }

    public JsonElement? Values { get; init; }

    public required IReadOnlyList<Material> Materials { get; init; }

    /// <summary>Papers handed in with this step so far, this time and before it came back.</summary>
    public IReadOnlyList<CasePaper> Papers { get; init; } = [];

    public required IReadOnlyList<OutcomeOption> Outcomes { get; init; }

    public required IReadOnlyList<OfferedAction> Actions { get; init; }

    /// <summary>The notice to post, to close or about which the objection is; such an item is handled through the notice's own addresses.</summary>
    public long? NoticeId { get; init; }

    /// <summary>The objection to answer.</summary>
    public long? ObjectionId { get; init; }

    /// <summary>Finished steps to which the case can be sent back.</summary>
    public required IReadOnlyList<ReturnTarget> ReturnTargets { get; init; }
}

/// <summary>A step that has an actor, so that the case can go back to it.</summary>
public sealed record ReturnTarget(string ActivityId, string Title);

/// <summary>Reads one work item through the same scope and policy as the acts on it.</summary>
public sealed class ReadWorkItem(IWorkflowStore store, CaseEngine engine, WorkItemPolicy policy, NamedPeople people, PaperCheck papers, TimeProvider clock, IStringLocalizer<CaseTexts> texts)
{
    public async Task<Result<WorkItemDetail>> Run(long id, Caller caller, CancellationToken ct)
    {
        if (await store.LoadItem(id, null, ct) is not { Item: { } item } snapshot || !CaseScope.Covers(caller, snapshot)) return Refusal.NotFound(texts["item.unknown"]);
        var file = await engine.Open(snapshot, ct);
        var described = Describe(file, item, caller, clock.GetUtcNow());
        return described.Materials.Count == 0 ? described : described with { Papers = await papers.Of(item.CaseId, item.ActivityId, ct) };
    }

    private WorkItemDetail Describe(CaseFile file, WorkItem item, Caller caller, DateTimeOffset now)
    {
        var content = file.StepOf(item) is { } step ? StepContent.Of(step) : null;
        return new(
            item.Id, item.CaseId, item.CaseNumber, item.CaseSubject, item.Procedure, item.ActivityId, item.Kind, item.Title, item.Status.ToString(), item.CaseArea,
            item.OrganArea, item.Level, item.Role, item.Assignee, item.AssigneeName, item.ArrivedAt, item.DueAt, caller.Culture == "en" ? item.DueEn : item.DueZh,
            Lamps.Of(item.DueAt, item.DoneAt, now), item.ReturnReason, item.Outcome, item.Opinion, item.DoneByName, item.DoneAt,
            content?.Handler.LegalBasis, item.Urged, item.Revision)
        {
            Form = content is null ? [] : people.Offered(file.GraphOf(item.InstanceId), [.. content.Form.Fields.Where(field => field.Rights != FieldRights.Hidden)], item.CaseArea),
            Values = Values(file, item), Materials = content?.Handler.Materials ?? [], Outcomes = content?.Outcomes(item.Kind) ?? [],
            Actions = policy.Offer(file, item, caller, now), ReturnTargets = Targets(file, item),
            NoticeId = NoticeOf(file, item), ObjectionId = item.Kind == "Objection" ? Number(item.Subject) : null,
        };
    }

    // An objection's item names the objection; its notice is the one of the same step.
    private static long? NoticeOf(CaseFile file, WorkItem item) => item.Kind switch
    {
        "Posting" or "Closing" => Number(item.Subject),
        "Objection" when file.Has(item.InstanceId) => file.StateOf(item.InstanceId).Bookmarks
            .Where(bookmark => bookmark.Activation.ActivityId == item.ActivityId && PublicNotice.ProgressOf(file.StateOf(item.InstanceId), bookmark.Id) is not null)
            .Select(bookmark => (long?)bookmark.Id).FirstOrDefault(),
        _ => null,
    };

    private static long? Number(string? text) => long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;

    // What stands in the form: the last submission of the step, and in fields that are only read what was filled in before.
    private static JsonElement? Values(CaseFile file, WorkItem item)
    {
        var state = file.StateOf(file.Has(item.InstanceId) ? item.InstanceId : file.Case.Id);
        var own = item.Form is { } text ? ValueJson.ReadPlain(JsonSerializer.Deserialize<JsonElement>(text)) as ValueMap : (state.Outputs[item.ActivityId] as ValueMap)?["Form"] as ValueMap;
        var read = file.StepOf(item) is { } step ? StepContent.Of(step).Form.Fields.Where(field => field.Rights == FieldRights.Read).ToList() : [];
        if (read.Count == 0) return own is null ? null : Json(own);
        var values = new ValueMap();
        foreach (var (key, value) in own ?? []) values[key] = value;
        foreach (var field in read)
            if (Known(state, field.Key) is { } known) values[field.Key] = known;
        return Json(values);
    }

    // Later forms go before earlier ones.
    private static object? Known(InstanceState state, string field)
    {
        var known = (state.Input["Form"] as ValueMap)?[field];
        foreach (var (_, outputs) in state.Outputs)
            if (outputs is ValueMap map && map["Form"] is ValueMap form && form.ContainsKey(field)) known = form[field];
        return known;
    }

    private static JsonElement Json(ValueMap values) => JsonSerializer.Deserialize<JsonElement>(ValueJson.ToPlainText(values));

    private static List<ReturnTarget> Targets(CaseFile file, WorkItem item)
    {
        if (!file.Has(item.InstanceId)) return [];
        var graph = file.GraphOf(item.InstanceId);
        return [.. file.StateOf(item.InstanceId).Actors.Keys.Where(activity => activity != item.ActivityId)
            .Select(graph.Find).OfType<Workflows.Definitions.ActivityNode>().Select(node => new ReturnTarget(node.Id, node.DisplayName ?? node.Name ?? node.Id))];
    }
}

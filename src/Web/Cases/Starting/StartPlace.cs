using System.Text.Json;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Households;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Web.Procedures;
using CaseFlow.Web.Procedures.Library;
using CaseFlow.Workflows.Activities.Human;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Cases.Starting;

/// <summary>Where and of what a case may start.</summary>
public sealed record StartingPoint(ProcedureVersion Version, string AreaCode, long? HouseholdId, string Subject, ValueMap Form);

/// <summary>Finds the household or area and the version in force there, and decides whether the caller may start the case.</summary>
public sealed class StartPlace(
    ProcedureDirectory procedures, GraphCache graphs, OrganisationDirectory organisation, StartForms forms, TimeProvider clock, IIdSource ids,
    IStringLocalizer<CaseTexts> texts, IStringLocalizer<HouseholdsTexts> households)
{
    // What starts a case is kept in its history for ever.
    private const int LargestForm = 100_000;

    public TimeProvider Clock => clock;

    public IIdSource Ids => ids;

    public async Task<WorkflowGraph> Graph(string versionId, CancellationToken ct) =>
        await graphs.Get(versionId, ct) ?? throw new InvalidOperationException($"The procedure version {versionId} is missing.");

    public async Task<Result<StartingPoint>> Find(CaseFlowDb db, StartInput input, Caller caller, CancellationToken ct)
    {
        if (CheckShape(input) is { } wrong) return wrong;
        var versions = await procedures.Fresh(ct);
        if (versions.VersionsOf(input.Procedure!).Count == 0) return Refusal.Invalid("procedure", "Unknown", texts["procedure.unknown", input.Procedure!]);
        var place = await Locate(db, input, caller, ct);
        if (!place.IsDone) return place.Refusal;
        var (area, subject, standing) = place.Value;
        if (!caller.Handles(area)) return Refusal.Forbidden("watcher", texts["watcher"]);
        if (versions.InForce(input.Procedure!, area, clock.ChinaToday) is not { } version)
            return Refusal.Invalid("procedure", "NotInForce", texts["procedure.not-in-force", input.Procedure!]);
        var graph = await Graph(version.Id, ct);
        if (WhyNotStarter(graph.Definition, caller, area) is { } refusal) return refusal;
        if (standing is { } status && WhyNotFrom(graph, status) is { } unfit) return unfit;
        var form = Form(input.Form);
        var problems = forms.Check(graph, form, caller);
        if (problems.Count > 0) return Refusal.Invalid(texts["content", problems.Count], problems);
        return new StartingPoint(version, area, input.HouseholdId, subject, form);
    }

    /// <summary>The version in force for a case the server starts by itself; what it starts with was checked when its row was made.</summary>
    public async Task<Result<StartingPoint>> Find(OwnStart start, CancellationToken ct) =>
        (await procedures.Fresh(ct)).InForce(start.Procedure, start.AreaCode, clock.ChinaToday) is { } version
            ? new StartingPoint(version, start.AreaCode, start.HouseholdId, start.Subject, start.Form)
            : Refusal.Invalid("procedure", "NotInForce", texts["procedure.not-in-force", start.Procedure]);

    private Refusal? CheckShape(StartInput input)
    {
        List<FieldProblem> problems = [];
        if (string.IsNullOrWhiteSpace(input.Procedure)) problems.Add(new("procedure", "Required", texts["procedure.required"]));
        if (input.HouseholdId is null && string.IsNullOrWhiteSpace(input.AreaCode)) problems.Add(new("areaCode", "Required", texts["area.required"]));
        if (input.AreaCode is { Length: > 0 } area && !AreaPaths.IsCode(area)) problems.Add(new("areaCode", "NotAnArea", texts["area.invalid", area]));
        if (input.Form is { ValueKind: not (JsonValueKind.Object or JsonValueKind.Null or JsonValueKind.Undefined) }) problems.Add(new("form", "WrongType", texts["form.object"]));
        if (input.Form?.GetRawText().Length > LargestForm) problems.Add(new("form", "TooLong", texts["form.large", LargestForm]));
        return problems.Count == 0 ? null : Refusal.Invalid(texts["content", problems.Count], problems);
    }

    // A household outside the caller's areas does not exist for the caller; an area code is no secret, so a foreign one is refused openly.
    private async Task<Result<(string Area, string Subject, HouseholdStatus? Standing)>> Locate(CaseFlowDb db, StartInput input, Caller caller, CancellationToken ct)
    {
        if (input.HouseholdId is { } id)
        {
            var household = await db.Set<Household>().AsNoTracking().Where(row => row.Id == id).Select(row => new { row.AreaCode, row.HeadName, row.Status }).SingleOrDefaultAsync(ct);
            return household is null || !caller.Sees(household.AreaCode)
                ? Refusal.NotFound(texts["household.unknown"]) : (household.AreaCode, household.HeadName, household.Status);
        }

        var area = input.AreaCode!;
        if (!caller.Sees(area)) return Refusal.Forbidden("area", texts["area.foreign", organisation.Current.NameOf(area)]);
        return (area, organisation.Current.NameOf(area), null);
    }

    // The definition may name who starts its cases: {"start":{"level","role"}}.
    private Refusal? WhyNotStarter(WorkflowDefinition definition, Caller caller, string area)
    {
        if (((JsonElement?)definition.Json).Get("customProperties").Get("start").Get("by").AsText() is not null) return Refusal.Forbidden("own-start", texts["start.own"]);
        if (definition.Json.ValueKind != JsonValueKind.Object || !definition.Json.TryGetProperty("customProperties", out var custom)
            || custom.ValueKind != JsonValueKind.Object || !custom.TryGetProperty("start", out var start) || start.ValueKind != JsonValueKind.Object
            || !start.TryGetProperty("role", out var given) || given.GetString() is not { Length: > 0 } role) return null;
        return caller.Holds(role, area) ? null : Refusal.Forbidden("start", texts["start.role", organisation.Current.Role(role)?.Name ?? role]);
    }

    // A procedure that changes the register must be able to: else weeks of work end in an incident at the last step.
    private Refusal? WhyNotFrom(WorkflowGraph graph, HouseholdStatus standing)
    {
        var changes = graph.Nodes.Where(node => node.Type == "CaseFlow.UpdateRegister")
            .Select(node => RegisterChange.Find(new StaticInputs(node).Text("Change") ?? "")).OfType<RegisterChange>().ToList();
        return changes.Count == 0 || changes.Exists(change => change.IsAllowedFrom(standing))
            ? null : Refusal.Invalid("householdId", "Standing", texts["household.standing", households[$"status.{standing}"]]);
    }

    private static ValueMap Form(JsonElement? form) => form is { ValueKind: JsonValueKind.Object } given ? (ValueMap)ValueJson.ReadPlain(given)! : [];
}

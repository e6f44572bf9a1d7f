using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Households;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Procedures.Library;
using CaseFlow.Web.Procedures.Reading;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.ReleaseCheck;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures.Checking;

/// <summary>What the release check found; without an error the version may be released.</summary>
public sealed record ProcedureFindings(IReadOnlyList<Finding> Findings)
{
    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);
}

/// <summary>The release check with the roles, areas and statutory rules of this server (U-043).</summary>
public sealed class CheckProcedure(
    ProcedureReading reading, GraphCache graphs, IActivityCatalog catalog, StatutoryRules rules, OrganisationDirectory organisation, TimeProvider clock,
    IStringLocalizer<ProcedureTexts> texts)
{
    /// <param name="window">A campaign phase such as 06-01..06-15 the procedure must fit into; null means none.</param>
    public async Task<Result<ProcedureFindings>> Run(string definitionId, int version, string? window, CancellationToken ct)
    {
        var found = reading.Find(definitionId, version);
        if (!found.IsDone) return found.Refusal;
        var phase = window is null ? null : CampaignWindow.TryParse(window);
        if (window is not null && phase is null) return Refusal.Invalid("window", "bad-window", texts["BadWindow", window]);
        return await Run(found.Value, found.Value.AreaCode, phase, ct);
    }

    /// <summary>The findings of a definition that is not stored, such as the one on a canvas.</summary>
    public ProcedureFindings Run(WorkflowDefinition definition, string scope, CampaignWindow? window = null) =>
        new(DefinitionCheck.Run(definition, Context(scope, window)));

    /// <summary>A refusal that lists every error; null when the version may be released in the area.</summary>
    internal async Task<Refusal?> RefuseErrors(ProcedureVersion row, string scope, CancellationToken ct) => RefuseErrors(await Run(row, scope, null, ct));

    internal Refusal? RefuseErrors(ProcedureFindings found)
    {
        var errors = found.Findings.Where(finding => finding.Severity == Severity.Error).Select(Words).ToList();
        return errors.Count == 0 ? null : Refusal.Invalid(texts["CheckFailed", errors.Count], errors);
    }

    static FieldProblem Words(Finding finding) => new(finding.ActivityId ?? "$", finding.Rule, finding.Message.Spoken, finding.ActivityId);

    async Task<ProcedureFindings> Run(ProcedureVersion row, string scope, CampaignWindow? window, CancellationToken ct) =>
        await graphs.Get(row.Id, ct) is { } graph ? Run(graph.Definition, scope, window) : new([]);

    ReleaseContext Context(string scope, CampaignWindow? window) => new()
    {
        Today = clock.ChinaToday,
        Catalog = catalog,
        Rules = rules,
        Window = window,
        Handlers = new ProcedureHandlers(organisation.Current, scope, clock.ChinaToday),
        RegisterChanges = RegisterChange.Names,
        Definitions = graphs,
    };
}

using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Households;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Procedures.Library;
using CaseFlow.Web.Procedures.Reading;
using CaseFlow.Web.Standards;
using CaseFlow.Web.Standards.StatutoryRules;
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
    ProcedureReading reading, GraphCache graphs, IActivityCatalog catalog, StandardsDirectory standards, OrganisationDirectory organisation,
    ProcedureDirectory directory, TimeProvider clock, IStringLocalizer<ProcedureTexts> texts)
{
    /// <param name="window">A campaign phase such as 06-01..06-15 the procedure must fit into; null means none.</param>
    /// <param name="day">The day whose law applies; the version's own day when nothing is said, today for a draft.</param>
    public async Task<Result<ProcedureFindings>> Run(string definitionId, int version, string? window, CancellationToken ct, DateOnly? day = null)
    {
        var found = reading.Find(definitionId, version);
        if (!found.IsDone) return found.Refusal;
        var phase = Phase(window);
        return phase.IsDone ? await Run(found.Value, QuestionOf(found.Value, day), phase.Value.Window, ct) : phase.Refusal;
    }

    /// <summary>The findings of a definition that is not stored, such as the one on a canvas.</summary>
    public ProcedureFindings Run(WorkflowDefinition definition, string scope, CampaignWindow? window = null) =>
        Run(definition, new CheckQuestion([scope], clock.ChinaToday), window);

    /// <summary>The findings of a definition that shall hold in some areas from a day on.</summary>
    public ProcedureFindings Run(WorkflowDefinition definition, CheckQuestion question, CampaignWindow? window = null) =>
        new(DefinitionCheck.Run(definition, Context(definition.DefinitionId, question, window)));

    /// <summary>Reads a campaign phase; nothing said means none.</summary>
    internal Result<CheckedPhase> Phase(string? window)
    {
        if (string.IsNullOrWhiteSpace(window)) return new CheckedPhase(null);
        return CampaignWindow.TryParse(window.Trim()) is { } phase ? new CheckedPhase(phase) : Refusal.Invalid("window", "bad-window", texts["BadWindow", window]);
    }

    /// <summary>A refusal that lists every error; null when the version may be released.</summary>
    internal async Task<Refusal?> RefuseErrors(ProcedureVersion row, CheckQuestion question, CancellationToken ct) => RefuseErrors(await Run(row, question, null, ct));

    internal Task<Refusal?> RefuseErrors(ProcedureVersion row, CancellationToken ct) => RefuseErrors(row, QuestionOf(row, null), ct);

    internal Refusal? RefuseErrors(ProcedureFindings found)
    {
        var errors = found.Findings.Where(finding => finding.Severity == Severity.Error).Select(Words).ToList();
        return errors.Count == 0 ? null : Refusal.Invalid(texts["CheckFailed", errors.Count], errors);
    }

    /// <summary>The locked steps that the version drops from the one before (D-045).</summary>
    internal async Task<IReadOnlyList<DroppedStep>> Dropped(ProcedureVersion row, CheckQuestion question, CancellationToken ct) =>
        await graphs.Get(row.Id, ct) is { } graph ? DroppedStep.Of(new(graph.Definition, Context(row.DefinitionId, question, null))) : [];

    static FieldProblem Words(Finding finding) => new(finding.ActivityId ?? "$", finding.Rule, finding.Message.Spoken, finding.ActivityId);

    CheckQuestion QuestionOf(ProcedureVersion row, DateOnly? day) =>
        new([.. row.Places], day ?? (row.EffectiveFrom > clock.ChinaToday ? row.EffectiveFrom.Value : clock.ChinaToday));

    async Task<ProcedureFindings> Run(ProcedureVersion row, CheckQuestion question, CampaignWindow? window, CancellationToken ct) =>
        await graphs.Get(row.Id, ct) is { } graph
            ? new(DefinitionCheck.Run(graph.Definition, Context(row.DefinitionId, question, window, row.Version)))
            : new([]);

    ReleaseContext Context(string definitionId, CheckQuestion question, CampaignWindow? window, int version = int.MaxValue) => new()
    {
        Today = question.Day,
        Catalog = catalog,
        Rules = standards.Current.Rules.For(question.Areas, question.Day),
        Window = window,
        Handlers = new ProcedureHandlers(organisation.Current, question.Areas, clock.ChinaToday),
        RegisterChanges = [.. RegisterChange.Names, .. DutyChange.All.Select(change => change.Key)],
        ItemChanges = ItemChange.Names,
        Definitions = graphs,
        Before = Before(definitionId, version),
    };

    // What the draft replaces: the newest released version below it.
    WorkflowDefinition? Before(string definitionId, int version) =>
        directory.Current.VersionsOf(definitionId).FirstOrDefault(row => row.Version < version && row.Status == ProcedureStatus.Released) is { } row
            ? graphs.Find(null, row.Id)?.Definition
            : null;
}

/// <summary>A campaign phase as asked for, or none.</summary>
readonly record struct CheckedPhase(CampaignWindow? Window);

using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Procedures.Library;
using CaseFlow.Web.Procedures.Reading;
using CaseFlow.Web.Standards;
using CaseFlow.Workflows;
using CaseFlow.Workflows.Deadlines;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.ReleaseCheck;
using CaseFlow.Workflows.ReleaseCheck.Trial;
using CaseFlow.Workflows.State;
using Microsoft.Extensions.Localization;
using ChinaTime = CaseFlow.Workflows.Deadlines.ChinaTime;

namespace CaseFlow.Web.Procedures.Checking;

/// <summary>The household a dry run is made with.</summary>
/// <param name="Start">The day on which the case is opened; today when nothing is said.</param>
/// <param name="AreaCode">The village; the version's own area when nothing is said.</param>
/// <param name="AnnualIncome">The income of the household in yuan.</param>
/// <param name="HouseholdSize">The people of the household.</param>
public sealed record SampleHousehold(DateOnly? Start, string? AreaCode, decimal? AnnualIncome, int? HouseholdSize);

/// <summary>Walks every branch of a version with a sample household; no real work item is made (U-045).</summary>
public sealed class TryProcedure(
    ProcedureReading reading, GraphCache graphs, IActivityCatalog catalog, StandardsDirectory standards, TimeProvider clock, IStringLocalizer<ProcedureTexts> texts)
{
    static readonly DateOnly LastStart = ChinaTime.LastDate.AddYears(-10);

    public async Task<Result<TrialReport>> Run(string definitionId, int version, SampleHousehold sample, CancellationToken ct)
    {
        var found = reading.Find(definitionId, version);
        if (!found.IsDone) return found.Refusal;
        if (sample.Start < ChinaTime.FirstDate || sample.Start > LastStart) return Refusal.Invalid("start", "out-of-range", texts["StartOutOfRange"]);
        return await graphs.Get(found.Value.Id, ct) is { } graph
            ? Walk(graph.Definition, found.Value.AreaCode, sample)
            : Refusal.NotFound(texts["UnknownVersion", definitionId, version]);
    }

    Result<TrialReport> Walk(WorkflowDefinition definition, string scope, SampleHousehold sample)
    {
        var (start, area) = (sample.Start ?? clock.ChinaToday, sample.AreaCode ?? scope);
        var subject = new ReleaseSubject(definition, new() { Today = start, Catalog = catalog, Definitions = graphs });
        try
        {
            return TrialRun.Of(subject, new(start, Input(area, sample), standards.CalendarOf(area)));
        }
        catch (DeadlineException refused)
        {
            return Refusal.Invalid(texts["NoTimeline"], [.. refused.Problems.Select(problem => new FieldProblem("start", "no-calendar", new BilingualText(problem.Zh, problem.En).Spoken))]);
        }
    }

    static ValueMap Input(string area, SampleHousehold sample)
    {
        var form = new ValueMap { ["annualIncome"] = sample.AnnualIncome ?? 6000m, ["householdSize"] = (decimal)(sample.HouseholdSize ?? 3) };
        return new() { ["AreaCode"] = area, ["Form"] = form };
    }
}

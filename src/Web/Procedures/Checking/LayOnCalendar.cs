using CaseFlow.Web.Procedures.Library;
using CaseFlow.Web.Procedures.Reading;
using CaseFlow.Web.Standards;
using CaseFlow.Workflows;
using CaseFlow.Workflows.Deadlines;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.ReleaseCheck;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures.Checking;

/// <summary>Every step of a version with its earliest and latest day, counted from a start day (U-044).</summary>
public sealed class LayOnCalendar(
    ProcedureReading reading, GraphCache graphs, IActivityCatalog catalog, StandardsDirectory standards, IStringLocalizer<ProcedureTexts> texts)
{
    /// <summary>A start later than this would run past the last day the product can count to.</summary>
    static readonly DateOnly LastStart = ChinaTime.LastDate.AddYears(-10);

    public async Task<Result<ProcedureTimeline>> Run(string definitionId, int version, DateOnly start, CancellationToken ct)
    {
        var found = reading.Find(definitionId, version);
        if (!found.IsDone) return found.Refusal;
        if (start < ChinaTime.FirstDate || start > LastStart) return Refusal.Invalid("start", "out-of-range", texts["StartOutOfRange"]);
        return await graphs.Get(found.Value.Id, ct) is { } graph
            ? Run(graph.Definition, found.Value.AreaCode, start)
            : Refusal.NotFound(texts["UnknownVersion", definitionId, version]);
    }

    /// <summary>The same for a definition that is not stored.</summary>
    public Result<ProcedureTimeline> Run(WorkflowDefinition definition, string scope, DateOnly start)
    {
        var calendar = standards.CalendarOf(scope);
        var subject = new ReleaseSubject(definition, new() { Today = start, Catalog = catalog, Definitions = graphs });
        try
        {
            return new ProcedureTimeline(start, new Timeline(subject, calendar).From(start));
        }
        catch (DeadlineException refused)
        {
            return Refusal.Invalid(texts["NoTimeline"], [.. refused.Problems.Select(problem => new FieldProblem("start", "no-calendar", new BilingualText(problem.Zh, problem.En).Spoken))]);
        }
    }
}

public sealed record ProcedureTimeline(DateOnly Start, IReadOnlyList<TimelineRow> Steps);

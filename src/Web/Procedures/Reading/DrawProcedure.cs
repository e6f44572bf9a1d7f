using CaseFlow.Web.Components.Flow;
using CaseFlow.Web.Procedures.Library;
using CaseFlow.Workflows;
using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.ReleaseCheck;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures.Reading;

/// <summary>The chart of a version: the steps of its outermost flowchart where the designer placed them.</summary>
public sealed class DrawProcedure(ProcedureReading reading, GraphCache graphs, IActivityCatalog catalog, IStringLocalizer<ProcedureTexts> texts)
{
    public async Task<Result<FlowPicture>> Run(string definitionId, int version, CancellationToken ct)
    {
        var found = reading.Find(definitionId, version);
        if (!found.IsDone) return found.Refusal;
        return await graphs.Get(found.Value.Id, ct) is { } graph ? Draw(graph) : Refusal.NotFound(texts["UnknownVersion", definitionId, version]);
    }

    /// <summary>The chart of any graph; an activity that is no flowchart is a single box.</summary>
    public FlowPicture Draw(WorkflowGraph graph)
    {
        if (graph.Nodes.FirstOrDefault(node => node.Flow is not null) is not { Flow: { } flow }) return new([Box(graph.Root)], []);
        return new(
            [.. flow.Activities.Select(Box)],
            [.. flow.Connections.Select(line => new FlowLine(flow.Activities[line.Source].Id, flow.Activities[line.Target].Id, Label(flow.Activities[line.Source], line.Port), IsSideways: ProcedureChart.IsSideways(line.Port)))]);
    }

    FlowNode Box(ActivityNode node)
    {
        var position = node.Member("metadata").Get("designer").Get("position");
        var step = new Step(node);
        var kind = catalog.Find(node.Type)?.DisplayName.Spoken ?? node.Type;
        return new(node.Id, step.Title.Spoken, kind == step.Title.Spoken ? null : kind, StepProgress.Later, Number(position.Get("x")), Number(position.Get("y")));
    }

    string? Label(ActivityNode source, string? port) =>
        port is null or "Done" ? null : (catalog.Find(source.Type)?.Outcomes.FirstOrDefault(outcome => outcome.Name == port)?.Label ?? OutcomeLabels.Of(port)).Spoken;

    static double? Number(System.Text.Json.JsonElement? value) =>
        value is { ValueKind: System.Text.Json.JsonValueKind.Number } number && number.TryGetDouble(out var place) && double.IsFinite(place) ? place : null;
}

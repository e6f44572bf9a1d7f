using System.Globalization;
using System.Text.Json;
using CaseFlow.Workflows.Definitions;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Components.Flow;

/// <summary>How far one step of a case is.</summary>
/// <param name="Sub">The small line: who and when.</param>
/// <param name="Outcome">The way the step was left, once it is done.</param>
public sealed record StepFact(StepProgress Progress, string? Sub, string? Outcome = null);

/// <summary>The chart of a procedure's flowchart, for a page that shows the procedure (no facts) or one case (with facts).</summary>
public sealed class ProcedureChart(IStringLocalizer<ComponentTexts> texts)
{
    // Ways that lead back or out are not what comes next in the ordinary course.
    private static readonly HashSet<string> sideways = ["Rejected", "Returned", "NotPassed", "NotMet", "Upheld", "Refused", "Missing", "Overdue"];

    /// <summary>
    /// The whole procedure when there are no facts. For a case: what has happened and the ordinary way ahead, without the many ways back and out
    /// that were not taken, so that an official sees at a glance where the case stands.
    /// </summary>
    public FlowPicture Draw(WorkflowGraph graph, IReadOnlyDictionary<string, StepFact>? facts = null)
    {
        if (graph.Nodes.FirstOrDefault(node => node.Flow is not null)?.Flow is not { } flow) return new([], []);
        var known = facts ?? new Dictionary<string, StepFact>();
        var next = flow.Connections
            .Where(line => ProgressOf(flow, line.Source, known) is StepProgress.Now && !IsSideways(line)).Select(line => line.Target).ToHashSet();
        var shown = facts is null ? [.. Enumerable.Range(0, flow.Activities.Count)] : OrdinaryWay(flow, known);
        var lines = flow.Connections.Where(line => shown.Contains(line.Source) && shown.Contains(line.Target)).Select(line => (line, Drawn: Line(flow, line, known)));
        return new(
            [.. flow.Activities.Select((node, slot) => (node, slot)).Where(pair => shown.Contains(pair.slot)).Select(pair => Box(pair.node, known.GetValueOrDefault(pair.node.Id), next.Contains(pair.slot)))],
            [.. lines.Where(pair => facts is null || pair.Drawn.IsDone || !IsSideways(pair.line)).Select(pair => pair.Drawn)]);
    }

    /// <summary>Whether the result leads back or out of the ordinary course.</summary>
    public static bool IsSideways(string? port) => sideways.Contains(port ?? "Done");

    private static bool IsSideways(FlowConnection line) => IsSideways(line.Port);

    private static HashSet<int> OrdinaryWay(FlowLayout flow, IReadOnlyDictionary<string, StepFact> facts)
    {
        HashSet<int> shown = [.. Enumerable.Range(0, flow.Activities.Count).Where(slot => facts.ContainsKey(flow.Activities[slot].Id))];
        if (flow.DefaultStart >= 0) shown.Add(flow.DefaultStart);
        var open = new Stack<int>(shown);
        while (open.TryPop(out var slot))
            foreach (var line in flow.Outbound(slot).Where(line => !IsSideways(line) && shown.Add(line.Target))) open.Push(line.Target);
        return shown;
    }

    /// <summary>What people call the step: the bilingual title, else the display text, else the name.</summary>
    public static string TitleOf(ActivityNode node)
    {
        var title = node.CustomProperty("title");
        var key = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "zh";
        return title.Get(key).AsText() ?? title.Get("zh").AsText() ?? node.DisplayName ?? node.Name ?? node.Id;
    }

    private static FlowNode Box(ActivityNode node, StepFact? fact, bool isNext)
    {
        var position = node.Member("metadata").Get("designer").Get("position");
        var progress = fact?.Progress ?? (isNext ? StepProgress.Next : StepProgress.Later);
        return new(node.Id, TitleOf(node), fact?.Sub, progress, Number(position.Get("x")), Number(position.Get("y")));
    }

    private FlowLine Line(FlowLayout flow, FlowConnection line, IReadOnlyDictionary<string, StepFact> facts)
    {
        var (source, target) = (flow.Activities[line.Source], flow.Activities[line.Target]);
        var (from, to) = (facts.GetValueOrDefault(source.Id), facts.GetValueOrDefault(target.Id));
        var isDone = from?.Progress is StepProgress.Done && to is not null && (from.Outcome is null || from.Outcome == (line.Port ?? "Done"));
        return new(source.Id, target.Id, Label(line.Port), isDone, IsSideways(line));
    }

    private string? Label(string? port) => port is null or "Done" ? null : texts["Port_" + port] is { ResourceNotFound: false } word ? word : port;

    private static StepProgress ProgressOf(FlowLayout flow, int slot, IReadOnlyDictionary<string, StepFact> facts) =>
        facts.GetValueOrDefault(flow.Activities[slot].Id)?.Progress ?? StepProgress.Later;

    private static double? Number(JsonElement? element) => element is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;
}

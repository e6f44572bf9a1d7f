using CaseFlow.Workflows.Activities.Human;
using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Editing;

/// <summary>The outcomes a step can have, and which of them is the ordinary way on.</summary>
internal static class StepPorts
{
    // Ways that lead back or out are not what comes next in the ordinary course.
    private static readonly HashSet<string> Sideways = ["Rejected", "Returned", "NotPassed", "NotMet", "Upheld", "Refused", "Missing", "Overdue"];

    private static readonly HashSet<string> Splits = ["Elsa.FlowFork", "Elsa.FlowDecision", "Elsa.FlowSwitch"];

    public static bool IsSideways(string port) => Sideways.Contains(port);

    public static bool IsSplit(ActivityNode node) => Splits.Contains(node.Type);

    public static bool IsHandled(ActivityNode node) => node.Type == "CaseFlow.HumanTask";

    /// <summary>All outcomes: those of the type, those the step lists itself, and those lines use.</summary>
    public static IReadOnlyList<OutcomeOption> Of(ActivityNode node, IActivityCatalog catalog, IEnumerable<FlowConnection> lines)
    {
        var descriptor = catalog.Find(node.Type);
        var own = Own(node, descriptor);
        var overdue = node.CustomProperty("overdue") is null ? [] : (string[])["Overdue"];
        var used = lines.Select(line => line.Port ?? "Done").Concat(overdue).Select(Named);
        if (descriptor is null && own.Count == 0 && !lines.Any()) own = [Named("Done")];
        return [.. own.Concat(used).DistinctBy(outcome => outcome.Key)];

        OutcomeOption Named(string port) => new(port, descriptor?.Outcomes.FirstOrDefault(outcome => outcome.Name == port)?.Label ?? OutcomeLabels.Of(port));
    }

    /// <summary>The outcome that leads on in the ordinary course; null for a step that ends the way.</summary>
    public static string? Main(ActivityNode node, IActivityCatalog catalog) =>
        catalog.Find(node.Type) is { IsTerminal: true } ? null : Own(node, catalog.Find(node.Type)).FirstOrDefault(outcome => !IsSideways(outcome.Key))?.Key ?? "Done";

    private static IReadOnlyList<OutcomeOption> Own(ActivityNode node, ActivityDescriptor? descriptor)
    {
        var inputs = new StaticInputs(node);
        if (node.Type == "CaseFlow.HumanTask") return HumanTaskSettings.Read(inputs).Outcomes;
        if (node.Type == "CaseFlow.PublicNotice" && inputs.Text("Kind") == "Announcement") return [new("Unopposed", OutcomeLabels.Of("Unopposed"))];
        if (descriptor is null || descriptor.IsTerminal) return [];
        if (descriptor.OutcomesFrom is not { } list) return [.. descriptor.Outcomes.Select(outcome => new OutcomeOption(outcome.Name, outcome.Label))];
        var named = node.Type == "Elsa.FlowSwitch" ? [.. Cases(node), "Default"] : inputs.Texts(list);
        return [.. named.Select(name => new OutcomeOption(name, name == "Default" ? new("其他情况", "Otherwise") : new(name, name)))];
    }

    private static IEnumerable<string> Cases(ActivityNode node) =>
        node.Member("cases") is { ValueKind: System.Text.Json.JsonValueKind.Array } cases ? cases.EnumerateArray().Select(one => one.Get("label").AsText()).OfType<string>() : [];
}

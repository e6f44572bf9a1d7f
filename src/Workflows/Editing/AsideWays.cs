using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Editing;

/// <summary>Where a result that says no leads.</summary>
/// <param name="Port">The result.</param>
/// <param name="TargetId">The step it leads to.</param>
public sealed record AsideWay(string Port, string TargetId);

/// <summary>
/// The ways of a new step for the results that say no. A result without a line is refused at release; the lines a procedure has already show where
/// it belongs: rejections go where the others go, everything else back to the last step a person handled.
/// </summary>
public static class AsideWays
{
    /// <summary>The ways of a step of the type that is put behind another one; empty when that one is unknown.</summary>
    public static IReadOnlyList<AsideWay> Of(WorkflowDefinition definition, IActivityCatalog catalog, string type, string afterId)
    {
        if (FlowDraft.Open(definition) is not { } draft) return [];
        var desk = new EditDesk(draft, catalog);
        return desk.Find(afterId) is { } after ? Of(desk, PortsOf(type, catalog), after) : [];
    }

    internal static IReadOnlyList<AsideWay> Of(EditDesk desk, IReadOnlyList<string> ports, ActivityNode? after)
    {
        var back = after is null ? null : desk.HandledBefore(after, orSelf: true)?.Id;
        var rejections = desk.RejectionsBehind(after);
        return [.. ports.Select(port => (Port: port, Target: IsRejection(port) ? rejections : back)).Where(way => way.Target is not null).Select(way => new AsideWay(way.Port, way.Target!))];
    }

    /// <summary>The results of a type that do not lead on in the ordinary course.</summary>
    internal static IReadOnlyList<string> PortsOf(string type, IActivityCatalog catalog) =>
        [.. catalog.Find(type)?.Outcomes.Select(outcome => outcome.Name).Where(name => name != "Overdue" && StepPorts.IsSideways(name)) ?? []];

    private static bool IsRejection(string port) => port is "Rejected" or "NotPassed" or "NotMet";
}

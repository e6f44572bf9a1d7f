using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Comparison;

/// <summary>Which step of one version is which of the other: the id decides, and the outermost activities belong together.</summary>
internal sealed class StepPairs
{
    private readonly Dictionary<string, string> laterIds = [];

    public StepPairs(WorkflowDefinition before, WorkflowDefinition after)
    {
        (Before, After) = (before, after);
        List<(ActivityNode, ActivityNode)> kept = [(before.Graph.Root, after.Graph.Root)];
        kept.AddRange(after.Graph.Nodes.Skip(1).Where(node => Old(node) is not null).Select(node => (Old(node)!, node)));
        Kept = kept;
        laterIds[before.Graph.Root.Id] = after.Graph.Root.Id;
        Added = [.. after.Graph.Nodes.Skip(1).Where(node => Old(node) is null)];
        Removed = [.. before.Graph.Nodes.Skip(1).Where(node => after.Graph.Find(node.Id) is not { } later || later.Index == 0)];
    }

    public WorkflowDefinition Before { get; }

    public WorkflowDefinition After { get; }

    public IReadOnlyList<(ActivityNode Before, ActivityNode After)> Kept { get; }

    public IReadOnlyList<ActivityNode> Added { get; }

    public IReadOnlyList<ActivityNode> Removed { get; }

    /// <summary>The id in the later version; the id itself but for the outermost activity.</summary>
    public string LaterId(string id) => laterIds.GetValueOrDefault(id, id);

    private ActivityNode? Old(ActivityNode node) => Before.Graph.Find(node.Id) is { Index: > 0 } old ? old : null;
}

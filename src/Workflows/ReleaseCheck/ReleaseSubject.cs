using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.ReleaseCheck;

/// <summary>The definition under check, with its steps read once for all rules.</summary>
public sealed class ReleaseSubject
{
    private readonly Dictionary<string, Step> steps;

    /// <summary>Reads all steps of a definition.</summary>
    public ReleaseSubject(WorkflowDefinition definition, ReleaseContext context)
    {
        (Definition, Context) = (definition, context);
        Steps = [.. definition.Graph.Nodes.Select(node => new Step(node))];
        steps = Steps.DistinctBy(step => step.Id).ToDictionary(step => step.Id);
        Flows = [.. definition.Graph.Nodes.Where(node => node.Flow is { DefaultStart: >= 0 }).Select(node => new FlowView(node.Flow!, this))];
        Family = definition.Json.Get("customProperties").Get("family").AsText();
    }

    /// <summary>The definition.</summary>
    public WorkflowDefinition Definition { get; }

    /// <summary>What the check knows beside the definition.</summary>
    public ReleaseContext Context { get; }

    /// <summary>Every activity at every depth, in file order.</summary>
    public IReadOnlyList<Step> Steps { get; }

    /// <summary>Every flowchart, the outermost first.</summary>
    public IReadOnlyList<FlowView> Flows { get; }

    /// <summary>The family of procedures that decides which statutory rules bind: identification, exit, monitoring, elimination…; null when the file does not say.</summary>
    public string? Family { get; }

    /// <summary>The step of an activity.</summary>
    public Step StepOf(ActivityNode node) => steps[node.Id];

    /// <summary>The step with the id, or null.</summary>
    public Step? Find(string id) => steps.GetValueOrDefault(id);
}

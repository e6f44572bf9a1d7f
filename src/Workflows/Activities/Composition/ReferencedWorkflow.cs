using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Composition;

/// <summary>
/// A workflow used as an activity; it runs inside the same instance. Every type the catalog does not know is one of these: when no workflow
/// answers to it, the activity loads, is saved and faults only when it is executed.
/// </summary>
public sealed class ReferencedWorkflow(ActivityNode node) : Activity(node)
{
    // Read again only when another version answers; a race between threads costs one more reading.
    private Reading? read;

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context)
    {
        if (Find(context.Engine.Definitions) is not { } graph)
            return StepResult.Fault($"The activity type '{Node.Type}' is unknown.", $"未知的活动类型“{Node.Type}”。");
        var inputs = new ValueMap();
        foreach (var input in InputsOf(graph)) inputs[input.Name] = context.Evaluate(input);
        return context.RunInside(graph, inputs);
    }

    /// <inheritdoc/>
    public override StepResult ChildCompleted(ActivityContext context, ChildCompletion child)
    {
        var outputs = context.InnerOutput;
        foreach (var declared in context.Activation.ChildGraph!.Definition.Outputs)
            if (outputs.TryGetValue(declared.Name, out var value)) context.SetOutput(declared.Name, value);
        return child is { EndsWorkflow: true, Outcomes: { } outcomes } ? StepResult.Complete(outcomes) : StepResult.Complete();
    }

    // FORMAT A.2, A.7: the pinned version row, else the published, else the latest of the definition; the type name when the node names neither.
    private WorkflowGraph? Find(IDefinitionLookup definitions)
    {
        var (definition, version) = (Node.Text("workflowDefinitionId"), Node.Text("workflowDefinitionVersionId"));
        var pinned = definition is null && version is null ? null : definitions.Find(definition, version);
        return pinned ?? definitions.FindByActivityType(Node.Type);
    }

    private CompiledInput[] InputsOf(WorkflowGraph graph)
    {
        if (read is { } known && known.Graph == graph) return known.Inputs;
        CompiledInput[] inputs = [.. graph.Definition.Inputs.Select(input => CompiledInput.Read(
            input.Name, Node.Input(PascalCase.ToCamel(input.Name)), input.IsArray ? input.TypeName + "[]" : input.TypeName))];
        read = new(graph, inputs);
        return inputs;
    }

    private sealed record Reading(WorkflowGraph Graph, CompiledInput[] Inputs);
}

using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Composition;

/// <summary>Activities joined by lines. How arrivals are counted depends on the mode: <see cref="FlowCounter"/> or <see cref="FlowTokens"/>.</summary>
public sealed class Flowchart : Activity
{
    private readonly FlowLayout layout;
    private readonly CompiledInput?[] joinModes;

    /// <summary>Reads the joins of the flowchart.</summary>
    public Flowchart(ActivityNode node)
        : base(node)
    {
        layout = node.Flow!;
        joinModes = [.. layout.Activities.Select(ReadJoin)];
    }

    /// <summary>What the designer knows of the type.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "Elsa.Flowchart", new("流程图", "Flowchart"), Category.Composition, new("用连线连接的活动。", "Activities joined by lines."))
    {
        Kind = ActivityKind.Container,
        Ports = ["activities"],
    };

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context)
    {
        var start = StartOf(context.State);
        if (start < 0) return StepResult.Complete();
        context.Activation.Flow = new FlowState(start, layout.Activities.Count, layout.Connections.Count);
        return StepResult.Run(layout.Activities[start]);
    }

    /// <inheritdoc/>
    public override StepResult ChildCompleted(ActivityContext context, ChildCompletion child)
    {
        var flow = context.Activation.Flow!;
        if (child.Activity.IsTerminal)
        {
            flow.Tokens.Clear();
            return StepResult.Complete();
        }

        var graph = layout.From(flow.Start);
        return context.FlowchartMode == FlowchartMode.Token
            ? new FlowTokens(context, graph, flow, joinModes).Complete(child)
            : new FlowCounter(context, graph, flow, joinModes).Complete(child);
    }

    /// <inheritdoc/>
    public override StepResult ChildCanceled(ActivityContext context, ChildCompletion child)
    {
        var flow = context.Activation.Flow!;
        var graph = layout.From(flow.Start);
        return context.FlowchartMode == FlowchartMode.Token
            ? new FlowTokens(context, graph, flow, joinModes).Cancel(child)
            : new FlowCounter(context, graph, flow, joinModes).Cancel(child);
    }

    private static CompiledInput? ReadJoin(ActivityNode node) =>
        node.Type == "Elsa.FlowJoin" ? CompiledInput.Read("Mode", node.Input("Mode"), "String", "WaitAny") : null;

    private int StartOf(InstanceState state)
    {
        if (state.TriggerActivityId is not { } trigger || state.IsTriggerUsed) return layout.DefaultStart;
        var slot = layout.SlotOf(trigger);
        return slot >= 0 ? slot : layout.DefaultStart;
    }
}

using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Composition;

/// <summary>What ExecuteWorkflow and DispatchWorkflow share: the inputs and the start of the child.</summary>
internal static class ChildStart
{
    // A workflow that starts itself would fill the server with instances; the deepest one fails instead.
    private const long MaxDepth = 64;

    // What a case is about holds for its children too; without the area nobody could be found to handle their steps.
    private static readonly string[] CaseInputs = ["AreaCode", "HouseholdId", "Household"];

    public static IReadOnlyList<InputDescriptor> Inputs { get; } =
    [
        new("WorkflowDefinitionId", "String", new("流程", "Workflow")) { UiHint = "workflow-definition-picker" },
        new("CorrelationId", "String", new("关联编号", "Correlation id")),
        new("Input", "ObjectDictionary", new("输入", "Input")) { UiHint = "dictionary" },
        new("WaitForCompletion", "Boolean", new("等待完成", "Wait for completion"), false) { UiHint = "checkbox" },
    ];

    /// <summary>Starts the published version of the definition; faults when there is none or when children start children without end.</summary>
    public static StepResult Emit(ActivityContext context, ChildWait wait)
    {
        if (Missing(context) is { } fault) return fault;
        var input = (ValueMap?)ValueTree.Clone(context.Get<ValueMap>("Input")) ?? [];
        return Emit(context, wait, input, context.Get<string>("CorrelationId")) is null || wait == ChildWait.None ? StepResult.Complete() : StepResult.Wait();
    }

    public static long? Emit(ActivityContext context, ChildWait wait, ValueMap input, string? correlationId)
    {
        var id = context.NewId();
        foreach (var name in CaseInputs)
            if (!input.ContainsKey(name) && context.Input.ContainsKey(name)) input[name] = ValueTree.Clone(context.Input[name]);
        input["ParentInstanceId"] = ValueConverter.ToText(context.State.InstanceId);
        var correlation = string.IsNullOrEmpty(correlationId) ? null : correlationId;
        context.Emit(new StartChild(context.Node.Id, id, context.Get<string>("WorkflowDefinitionId")!, input, correlation, wait));
        return id;
    }

    public static StepResult? Missing(ActivityContext context)
    {
        if (context.State.Properties["Depth"] is >= MaxDepth)
            return StepResult.Fault($"Workflows start each other more than {MaxDepth} levels deep.", $"流程互相启动超过 {MaxDepth} 层。");
        var id = context.Get<string>("WorkflowDefinitionId");
        if (!string.IsNullOrEmpty(id) && context.Engine.Definitions.Find(id) is { Definition.IsPublished: true }) return null;
        return StepResult.Fault($"There is no published workflow '{id}'.", $"没有已发布的流程“{id}”。");
    }
}

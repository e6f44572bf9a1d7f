using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Composition;

/// <summary>Starts a child instance and goes on after its first burst, or when it has ended.</summary>
public sealed class ExecuteWorkflow(ActivityNode node) : Activity(node)
{
    /// <summary>What the designer knows of the type.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "Elsa.ExecuteWorkflow", new("执行流程", "Execute workflow"), Category.Composition, new("启动子流程并取得结果。", "Starts a child workflow and takes its result."))
    {
        Kind = ActivityKind.Wait,
        Inputs = ChildStart.Inputs,
        Outputs = [new("Result", "Object", new("结果", "Result"))],
    };

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context) =>
        ChildStart.Emit(context, context.Get<bool>("WaitForCompletion") ? ChildWait.Completion : ChildWait.FirstBurst);

    /// <inheritdoc/>
    public override StepResult Resume(ActivityContext context, ResumeBookmark resumption)
    {
        // After a wait Elsa hands over the child's output alone; a child that ended at once gives the whole result.
        var input = resumption.Input;
        context.SetOutput("Result", input["waited"] is true ? input["output"] : Result(input));
        return StepResult.Complete();
    }

    // Elsa's scripts see an object whose members answer to both spellings.
    private static ValueMap Result(ValueMap input) => new()
    {
        ["workflowInstanceId"] = input["workflowInstanceId"], ["status"] = input["status"], ["subStatus"] = input["subStatus"],
        ["output"] = input["output"], ["WorkflowInstanceId"] = input["workflowInstanceId"], ["Status"] = input["status"],
        ["SubStatus"] = input["subStatus"], ["Output"] = input["output"],
    };
}

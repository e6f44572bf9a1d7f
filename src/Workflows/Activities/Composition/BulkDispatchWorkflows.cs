using CaseFlow.Workflows.Activities.Looping;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Composition;

/// <summary>Starts one child instance for every item and, when it waits, runs a port for every child that ends.</summary>
public sealed class BulkDispatchWorkflows(ActivityNode node) : Activity(node)
{
    private readonly CompiledInput correlation = CompiledInput.Read("CorrelationIdFunction", node.Input("CorrelationIdFunction"), "String");

    /// <summary>What the designer knows of the type.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "Elsa.BulkDispatchWorkflows", new("批量派发", "Bulk dispatch"), Category.Composition, new("为每个项目派发一个子流程。", "Starts one child workflow for every item."))
    {
        Kind = ActivityKind.Wait,
        Inputs =
        [
            new("WorkflowDefinitionId", "String", new("流程", "Workflow")) { UiHint = "workflow-definition-picker" },
            new("Items", "Object", new("项目", "Items")) { UiHint = "multitext" },
            new("DefaultItemInputKey", "String", new("项目输入名", "Input name of the item"), "Item"),
            new("CorrelationIdFunction", "String", new("关联编号", "Correlation id")) { IsLazy = true },
            new("Input", "ObjectDictionary", new("输入", "Input")) { UiHint = "dictionary" },
            new("WaitForCompletion", "Boolean", new("等待完成", "Wait for completion"), true) { UiHint = "checkbox" },
        ],
        Outcomes = [OutcomeDescriptor.Done, new("Completed", new("全部结束", "Completed"))],
        Ports = ["childCompleted", "childFaulted"],
    };

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context)
    {
        if (ChildStart.Missing(context) is { } fault) return fault;
        var wait = context.Get<bool>("WaitForCompletion") ? ChildWait.Completion : ChildWait.None;
        foreach (var item in ItemList.Of(context))
            ChildStart.Emit(context, wait, InputFor(context, item), context.Evaluate(correlation, new ValueMap { ["Item"] = item }) as string);
        return context.Activation.BookmarkCount == 0 ? StepResult.Complete() : StepResult.Wait();
    }

    /// <inheritdoc/>
    public override StepResult Resume(ActivityContext context, ResumeBookmark resumption)
    {
        var port = resumption.Input["subStatus"] as string == "Faulted" ? "childFaulted" : "childCompleted";
        if (resumption.Input["subStatus"] is "Finished" or "Faulted" && Node.Child(port) is { } child)
            return StepResult.Run(child, new ValueMap
            {
                ["ChildInstanceId"] = resumption.Input["workflowInstanceId"], ["ChildOutput"] = resumption.Input["output"],
            });
        // The bookmark that is being resumed still counts until this call has returned.
        return context.Activation is { BookmarkCount: 1, ChildCount: 0 } ? Finished() : StepResult.Wait();
    }

    /// <inheritdoc/>
    public override StepResult ChildCompleted(ActivityContext context, ChildCompletion child) =>
        context.Activation is { BookmarkCount: 0, ChildCount: 0 } ? Finished() : StepResult.Wait();

    private static StepResult Finished() => StepResult.Complete("Completed", "Done");

    // Every child gets an input object of its own; the members of an item that is an object become inputs themselves.
    private static ValueMap InputFor(ActivityContext context, object? item)
    {
        var input = (ValueMap?)ValueTree.Clone(context.Get<ValueMap>("Input")) ?? [];
        if (item is ValueMap members)
            foreach (var (name, value) in members) input[name] = ValueTree.Clone(value);
        else
            input[context.Get<string>("DefaultItemInputKey") ?? "Item"] = item;
        return input;
    }
}

using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Events;

/// <summary>
/// Elsa's task of another system, done here by a person: it opens a work item. The payload may name <c>level</c> and <c>role</c>;
/// without them the county's procedure administrators see it.
/// </summary>
public sealed class RunTask(ActivityNode node) : Activity(node)
{
    /// <summary>What the designer knows of the type.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "Elsa.RunTask", new("任务", "Run task"), Category.Events, new("打开一项待办，完成后继续。", "Opens a work item and goes on when it is done."))
    {
        Kind = ActivityKind.Wait,
        Inputs = [new("TaskName", "String", new("任务名称", "Task")), new("Payload", "Object", new("内容", "Payload"))],
        Outputs = [new("TaskId", "String", new("任务编号", "Task id")), new("Result", "Object", new("结果", "Result"))],
    };

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context)
    {
        var (id, payload) = (context.NewId(), context.Get("Payload") as ValueMap);
        var (level, role) = (payload?["level"] as string ?? "County", payload?["role"] as string ?? "ProcedureAdmin");
        context.SetOutput("TaskId", ValueConverter.ToText(id));
        context.Emit(new OpenWorkItem(Node.Id, id, new("Task", context.Get<string>("TaskName") ?? Node.DisplayName ?? Node.Id, level, role)));
        return StepResult.Wait();
    }

    /// <inheritdoc/>
    public override StepResult Resume(ActivityContext context, ResumeBookmark resumption)
    {
        if (resumption.Input["actor"] is string actor) context.RecordActor(actor);
        context.SetOutput("Result", resumption.Input["result"] ?? resumption.Input["form"]);
        return StepResult.Complete();
    }
}

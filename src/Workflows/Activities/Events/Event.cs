using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Events;

/// <summary>Waits for an event by name; as the trigger of the instance it goes on at once.</summary>
public sealed class Event(ActivityNode node) : Activity(node)
{
    /// <summary>What the designer knows of the type.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "Elsa.Event", new("等待事件", "Event"), Category.Events, new("等待指定名称的事件。", "Waits for an event by name."))
    {
        Kind = ActivityKind.Trigger,
        Inputs = [new("EventName", "String", new("事件名称", "Event"))],
        Outputs = [new("Result", "Object", new("事件内容", "Payload"))],
    };

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context)
    {
        if (context.TakeTrigger()) return Receive(context, context.Input["payload"]);
        if (context.Get<string>("EventName") is not { Length: > 0 } name) return StepResult.Fault("No event is named.", "没有指定事件名称。");
        context.Emit(new AwaitEvent(Node.Id, context.NewId(), name, context.State.CorrelationId));
        return StepResult.Wait();
    }

    /// <inheritdoc/>
    public override StepResult Resume(ActivityContext context, ResumeBookmark resumption) => Receive(context, resumption.Input["payload"]);

    private static StepResult Receive(ActivityContext context, object? payload)
    {
        context.SetOutput("Result", payload);
        return StepResult.Complete();
    }
}

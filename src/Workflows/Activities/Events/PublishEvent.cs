using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Events;

/// <summary>Tells every waiter of the name, in this instance only when the event is local.</summary>
public sealed class PublishEvent(ActivityNode node) : Activity(node)
{
    /// <summary>What the designer knows of the type.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "Elsa.PublishEvent", new("发布事件", "Publish event"), Category.Events, new("通知等待该事件的流程。", "Tells everyone who waits for the event."))
    {
        Inputs =
        [
            new("EventName", "String", new("事件名称", "Event")), new("CorrelationId", "String", new("关联编号", "Correlation id")),
            new("IsLocalEvent", "Boolean", new("仅限本流程", "Only this instance"), false) { UiHint = "checkbox" },
            new("Payload", "Object", new("内容", "Payload")),
        ],
    };

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context)
    {
        if (context.Get<string>("EventName") is not { Length: > 0 } name) return StepResult.Fault("No event is named.", "没有指定事件名称。");
        var correlation = context.Get<string>("CorrelationId") is { Length: > 0 } id ? id : null;
        context.Emit(new RaiseEvent(Node.Id, name, correlation, context.Get<bool>("IsLocalEvent"), context.Get("Payload")));
        return StepResult.Complete();
    }
}

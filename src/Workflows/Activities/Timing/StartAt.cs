using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Timing;

/// <summary>Waits until an instant; goes on at once when it has passed.</summary>
public sealed class StartAt(ActivityNode node) : Activity(node)
{
    /// <summary>What the designer knows of the type.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "Elsa.StartAt", new("定时开始", "Start at"), Category.Timing, new("等到指定时刻。", "Waits until an instant."))
    {
        Kind = ActivityKind.Trigger,
        Inputs = [new("DateTime", "DateTimeOffset", new("时刻", "Instant")) { UiHint = "datetime-picker" }],
    };

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context)
    {
        var at = context.Get<DateTimeOffset?>("DateTime");
        if (context.TakeTrigger() || at is null || at <= context.Now) return StepResult.Complete();
        context.Emit(new StartTimer(Node.Id, context.NewId(), at.Value, "Delay"));
        return StepResult.Wait();
    }
}

using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Timing;

/// <summary>Waits for a span of time.</summary>
public sealed class Delay(ActivityNode node) : Activity(node)
{
    /// <summary>What the designer knows of the type.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "Elsa.Delay", new("延时", "Delay"), Category.Timing, new("等待一段时间。", "Waits for a span of time."))
    {
        Kind = ActivityKind.Wait,
        Inputs = [new("TimeSpan", "TimeSpan", new("时长", "Time span"), TimeSpan.Zero)],
    };

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context)
    {
        context.Emit(new StartTimer(Node.Id, context.NewId(), context.Now + context.Get<TimeSpan>("TimeSpan"), "Delay"));
        return StepResult.Wait();
    }
}

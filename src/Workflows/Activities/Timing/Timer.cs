using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Timing;

/// <summary>As a step waits one interval; as a trigger it starts instances at every interval.</summary>
public sealed class Timer(ActivityNode node) : Activity(node)
{
    /// <summary>What the designer knows of the type.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "Elsa.Timer", new("间隔定时", "Timer"), Category.Timing, new("按间隔等待或启动。", "Waits for, or starts at, an interval."))
    {
        Kind = ActivityKind.Trigger,
        Inputs = [new("Interval", "TimeSpan", new("间隔", "Interval"), TimeSpan.Zero)],
    };

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context)
    {
        if (context.TakeTrigger()) return StepResult.Complete();
        context.Emit(new StartTimer(Node.Id, context.NewId(), context.Now + context.Get<TimeSpan>("Interval"), "Delay"));
        return StepResult.Wait();
    }
}

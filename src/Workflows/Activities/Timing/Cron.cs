using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Timing;

/// <summary>Waits for the next time of a six-field cron expression, in China civil time; as a trigger it starts instances then.</summary>
public sealed class Cron(ActivityNode node) : Activity(node)
{
    /// <summary>What the designer knows of the type.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "Elsa.Cron", new("周期定时", "Cron"), Category.Timing, new("按周期表达式等待或启动（六个字段，第一个是秒）。", "Waits for, or starts at, the times of a cron expression with six fields, seconds first."))
    {
        Kind = ActivityKind.Trigger,
        Inputs = [new("CronExpression", "String", new("周期表达式", "Cron expression"))],
    };

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context)
    {
        if (context.TakeTrigger()) return StepResult.Complete();
        var next = CronExpression.Parse(context.Get<string>("CronExpression") ?? "").NextAfter(context.Now);
        if (next is null) return StepResult.Fault("The cron expression never comes due.", "该周期表达式没有到期的时刻。");
        context.Emit(new StartTimer(Node.Id, context.NewId(), next.Value, "Cron"));
        return StepResult.Wait();
    }
}

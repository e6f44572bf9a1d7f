using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Variables;

/// <summary>Fails on purpose.</summary>
public sealed class Fault(ActivityNode node) : Activity(node)
{
    /// <summary>What the designer knows of the type.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "Elsa.Fault", new("报告故障", "Fault"), Category.Variables, new("以给定原因使流程出错。", "Fails with a message."))
    {
        Outcomes = [],
        Inputs =
        [
            new("Code", "String", new("代码", "Code"), "0"), new("Category", "String", new("类别", "Category"), "General"),
            new("FaultType", "String", new("故障类型", "Fault type"), "System"), new("Message", "String", new("原因", "Message")),
        ],
    };

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context) =>
        StepResult.Fault(context.Get<string>("Message") is { Length: > 0 } message ? message : $"Fault {context.Get<string>("Code")}");
}

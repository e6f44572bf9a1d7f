using CaseFlow.Workflows.Deadlines;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Human;

/// <summary>规则核对: a dated rule decides from the facts of the case; a rule nobody has written down is decided by a person.</summary>
public sealed class CheckRule(ActivityNode node) : Activity(node)
{
    private readonly StaticInputs inputs = new(node);
    private readonly HandlerSettings handler = HandlerSettings.Read(new StaticInputs(node));

    /// <summary>The type for the designer and the release check.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "CaseFlow.CheckRule", new("规则核对", "Rule check"), HandlerInputs.Category,
        new("按当日有效的规则（收入线、排除情形、规模、重复等）核对。", "Checks the case against a dated rule: income line, exclusion, quota, duplicate."))
    {
        Kind = ActivityKind.Wait,
        Inputs =
        [
            HandlerInputs.Listed("Rule", "规则", "Rule", ChoiceList.Rules),
            new("AsOf", "Object", new("核对日期", "As of")),
            new("Facts", "Object", new("核对内容", "Facts")),
            .. HandlerInputs.Who("County"),
            .. HandlerInputs.Due,
            .. HandlerInputs.Rules,
        ],
        Outputs = [new("Outcome", "String", new("结果", "Outcome")), new("Explanation", "Object", new("说明", "Explanation"))],
        Outcomes = HandlerInputs.Outcomes("Met", "NotMet"),
    };

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context)
    {
        var facts = context.Get("Facts") as ValueMap ?? HandledWork.Facts(context);
        if (context.Rules.Check(inputs.Text("Rule") ?? "", facts, AsOf(context)) is not { } answer)
        {
            context.Open(handler, "Task", item => item with { Subject = inputs.Text("Rule") });
            return StepResult.Wait();
        }
        var outcome = answer.IsMet ? "Met" : "NotMet";
        context.SetOutput("Outcome", outcome);
        context.SetOutput("Explanation", new ValueMap { ["zh"] = answer.Zh, ["en"] = answer.En });
        return StepResult.Complete(outcome);
    }

    /// <inheritdoc/>
    public override StepResult Resume(ActivityContext context, ResumeBookmark resumption)
    {
        var outcome = HandledWork.Chosen(resumption.Input, "Met", "NotMet");
        context.Keep(resumption.Input, outcome);
        return StepResult.Complete(outcome);
    }

    private static DateOnly AsOf(ActivityContext context) => context.Get("AsOf") switch
    {
        DateOnly day => day,
        DateTimeOffset instant => ChinaTime.DateOf(instant),
        string text when ValueTime.TryRead(text, out var instant) => ChinaTime.DateOf(instant),
        _ => ChinaTime.DateOf(context.Now),
    };
}

using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Human;

/// <summary>系统录入: the case is typed into another system; what cannot be undone there is confirmed by a second person first (D-075).</summary>
public sealed class SystemEntry(ActivityNode node) : HandledActivity(node)
{
    private readonly StaticInputs inputs = new(node);
    private readonly HandlerSettings handler = HandlerSettings.Read(new StaticInputs(node));

    /// <summary>The type for the designer and the release check.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "CaseFlow.SystemEntry", new("系统录入", "System entry"), HandlerInputs.Category,
        new("将结果录入上级系统；不可修改的录入须第二人确认。", "The result is typed into another system; a second person confirms what cannot be undone."))
    {
        Kind = ActivityKind.Wait,
        Inputs =
        [
            .. HandlerInputs.Who("County"),
            HandlerInputs.Listed("System", "系统", "System", ChoiceList.Systems),
            HandlerInputs.Flag("Irreversible", "录入后不可修改", "Irreversible", false),
            HandlerInputs.Json("Form", "表单", "Form"),
            .. HandlerInputs.Due,
            .. HandlerInputs.Rules,
        ],
        Outputs = HandlerInputs.Answer,
        Outcomes = HandlerInputs.Outcomes("Entered", "Refused"),
    };

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context)
    {
        var isIrreversible = inputs.Flag("Irreversible") == true;
        context.Local["toConfirm"] = isIrreversible;
        context.Open(handler, "Entry", item => item with { Subject = isIrreversible ? "confirm" : inputs.Text("System") });
        return StepResult.Wait();
    }

    /// <inheritdoc/>
    public override StepResult Resume(ActivityContext context, ResumeBookmark resumption)
    {
        var outcome = HandledWork.Chosen(resumption.Input, "Entered", "Refused");
        context.Keep(resumption.Input, outcome);
        if (context.Local["toConfirm"] is not true || outcome == "Refused") return StepResult.Complete(outcome);
        context.Local["toConfirm"] = false;
        context.Open(handler, "Entry", item => item with
        {
            Subject = inputs.Text("System"), NotSameActorAs = [.. handler.NotSameActorAs, context.Node.Id],
        });
        return StepResult.Wait();
    }
}

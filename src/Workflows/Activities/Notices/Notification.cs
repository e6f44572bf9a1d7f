using CaseFlow.Workflows.Activities.Human;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Notices;

/// <summary>告知: people of the case are told something; nobody waits for them.</summary>
public sealed class Notification(ActivityNode node) : Activity(node)
{
    private readonly StaticInputs inputs = new(node);

    /// <summary>The type for the designer and the release check.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "CaseFlow.Notify", new("告知", "Notify"), HandlerInputs.Category, new("按模板告知农户或经办人。", "Tells the household or the officials by a template."))
    {
        Inputs =
        [
            HandlerInputs.Text("Title", "标题", "Title"),
            HandlerInputs.Listed("Who", "告知谁", "Who", ChoiceList.Audiences) with { Default = "Household" },
            HandlerInputs.Listed("Template", "模板", "Template", ChoiceList.MessageTemplates),
            HandlerInputs.Text("LegalBasis", "依据（文号、条款）", "Legal basis"),
        ],
    };

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context)
    {
        context.Emit(new Notify(context.Node.Id, inputs.Text("Who") ?? "Household", inputs.Text("Template") ?? "", HandledWork.Facts(context)));
        return StepResult.Complete();
    }
}

using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Human;

/// <summary>更新名册: the decision changes the register entry of the household.</summary>
public sealed class UpdateRegister(ActivityNode node) : Activity(node)
{
    private readonly StaticInputs inputs = new(node);

    /// <summary>The type for the designer and the release check.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "CaseFlow.UpdateRegister", new("更新名册", "Update the register"), HandlerInputs.Category,
        new("按办理结果更新农户的登记状态。", "Changes the register entry of the household."))
    {
        Inputs = [HandlerInputs.Text("Title", "标题", "Title"), HandlerInputs.Listed("Change", "变更", "Change", ChoiceList.RegisterChanges), HandlerInputs.Text("Reason", "原因", "Reason")],
    };

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context)
    {
        var change = inputs.Text("Change") ?? "";
        if (context.Engine.Register?.Change(change) is { } reason) return StepResult.Fault(reason.En, reason.Zh);
        context.Emit(new ChangeRegister(context.Node.Id, change, inputs.Text("Reason"), HandledWork.Facts(context)));
        return StepResult.Complete();
    }
}

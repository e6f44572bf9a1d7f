using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Editing;

/// <summary>What came of an edit.</summary>
/// <param name="Definition">The changed definition; null when the edit was refused. The given one when there was nothing to change.</param>
/// <param name="What">What was done, for the history.</param>
/// <param name="Problems">Why it was refused; every reason.</param>
/// <param name="StepId">The step the edit was about, a new one included.</param>
public sealed record EditResult(WorkflowDefinition? Definition, BilingualText What, IReadOnlyList<EditProblem> Problems, string? StepId = null)
{
    /// <summary>Whether the edit was done.</summary>
    public bool IsDone => Definition is not null;

    internal static EditResult Done(WorkflowDefinition? definition, string zh, string en, string? stepId) =>
        definition is null ? Refuse("start", "StartLost", "改动后流程的起点会变成另一个环节，请在画布中调整。", "The procedure would begin with another step; change it on the canvas.") : new(definition, new(zh, en), [], stepId);

    internal static EditResult Refuse(string field, string code, string zh, string en) => new(null, new("", ""), [new(field, code, new(zh, en))]);

    internal static EditResult Refuse(IReadOnlyList<EditProblem> problems) => new(null, new("", ""), problems);

    internal static EditResult NoStep(string id) => Refuse("step", "NoStep", $"环节“{id}”已不在流程中，可能刚被他人删除。", $"The step '{id}' is no longer in the procedure; somebody may just have removed it.");

    internal static EditResult NoChart { get; } = Refuse("root", "NoChart", "本流程不是流程图，请在画布中编辑。", "This procedure is no flowchart; edit it on the canvas.");
}

/// <summary>One reason why an edit is refused.</summary>
/// <param name="Field">The setting concerned, or the part of the chart.</param>
/// <param name="Code">A stable English key.</param>
public sealed record EditProblem(string Field, string Code, BilingualText Text);

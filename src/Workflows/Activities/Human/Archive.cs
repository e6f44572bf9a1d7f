using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Human;

/// <summary>归档: the papers of the case are filed after a catalogue; negative decisions too (D-041, D-065).</summary>
public sealed class Archive(ActivityNode node) : HandledActivity(node)
{
    private readonly HandlerSettings handler = HandlerSettings.Read(new StaticInputs(node));

    /// <summary>The type for the designer and the release check.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "CaseFlow.Archive", new("归档", "Archive"), HandlerInputs.Category, new("按目录核对材料并归档。", "Checks the papers against the catalogue and files them."))
    {
        Kind = ActivityKind.Wait,
        Inputs = [.. HandlerInputs.Who("Township"), HandlerInputs.Json("Catalogue", "归档目录", "Catalogue"), .. HandlerInputs.Due, .. HandlerInputs.Rules],
        Outputs = HandlerInputs.Answer,
        Outcomes = HandlerInputs.Outcomes("Complete", "Missing"),
    };

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context)
    {
        context.Open(handler, "Archive");
        return StepResult.Wait();
    }

    /// <inheritdoc/>
    public override StepResult Resume(ActivityContext context, ResumeBookmark resumption)
    {
        var outcome = HandledWork.Chosen(resumption.Input, "Complete", "Missing");
        context.Keep(resumption.Input, outcome);
        return StepResult.Complete(outcome);
    }
}

using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Editing;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Web.Procedures.StepList;

/// <summary>The step whose settings are shown or changed, with what stands around it.</summary>
public sealed record StepSubject(WorkflowDefinition Definition, ActivityNode Node, StepRow Row, Workflows.Editing.StepList List, IActivityCatalog Catalog)
{
    public static StepSubject? Find(WorkflowDefinition definition, string? stepId, IActivityCatalog catalog)
    {
        var list = Workflows.Editing.StepList.Read(definition, catalog);
        return stepId is not null && definition.Graph.Find(stepId) is { } node && list.Find(stepId) is { } row ? new(definition, node, row, list, catalog) : null;
    }
}

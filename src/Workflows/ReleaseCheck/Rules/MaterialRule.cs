using CaseFlow.Workflows.Activities.Human.Forms;

namespace CaseFlow.Workflows.ReleaseCheck.Rules;

/// <summary>
/// What an archive must contain is produced before it: as a material or a file field of an earlier step, or as the record that a notice,
/// meeting, posting, system entry or message leaves under the id of its step.
/// </summary>
public sealed class MaterialRule : IReleaseRule
{
    private static readonly HashSet<string> Recorders =
        ["CaseFlow.PublicNotice", "CaseFlow.ReviewMeeting", "CaseFlow.FanOut", "CaseFlow.SystemEntry", "CaseFlow.Notify", "CaseFlow.CriteriaReview"];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ReleaseSubject subject) =>
        from view in subject.Flows
        from slot in view.Order
        where view.Steps[slot].Node.Type == "CaseFlow.Archive"
        let archive = view.Steps[slot]
        let produced = Enumerable.Range(0, view.Steps.Count).Where(other => view.Graph.Ancestors(slot)[other]).SelectMany(other => Produced(view.Steps[other])).ToHashSet()
        from material in Material.ReadList(archive.Inputs.Value("Catalogue"))
        where material.IsRequired && !produced.Contains(material.Key)
        select new Finding(Severity.Error, "MaterialNeverProduced", archive.Id, new(
            $"“{archive.Title.Zh}”要求材料“{material.Label.Zh}”，但之前没有任何环节产生它。",
            $"'{archive.Title.En}' requires '{material.Label.En}', but no earlier step produces it."));

    private static IEnumerable<string> Produced(Step step) =>
    [
        .. step.Handler?.Materials.Select(material => material.Key) ?? [],
        .. step.Task?.Form.Fields.Where(field => field.Type is FieldType.File or FieldType.Photo).Select(field => field.Key) ?? [],
        .. Recorders.Contains(step.Node.Type) ? [step.Id] : Array.Empty<string>(),
    ];
}

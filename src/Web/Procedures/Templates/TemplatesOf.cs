using CaseFlow.Workflows;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.ReleaseCheck;

namespace CaseFlow.Web.Procedures.Templates;

/// <summary>Finds the texts a definition names: those it brings, else those of this server.</summary>
public sealed class TemplatesOf(IEnumerable<ITemplateSource> sources, IActivityCatalog catalog)
{
    public IReadOnlyList<TemplateText> Run(WorkflowDefinition definition) =>
    [
        .. from name in Named(definition)
           let text = DefinitionTemplates.Find(definition, name.List, name.Name) ?? Own(name.List, name.Name)
           where text is not null
           select new TemplateText(name.List, name.Name, text),
    ];

    /// <summary>What this server prints for a name; null when it knows none.</summary>
    public BilingualText? Own(string list, string name) => sources.FirstOrDefault(source => source.List == list)?.Find(name);

    IEnumerable<(string List, string Name)> Named(WorkflowDefinition definition) => (
        from node in definition.Graph.Nodes
        from input in catalog.Find(node.Type)?.Inputs ?? []
        where input.Choices is ChoiceList.NoticeTemplates or ChoiceList.MessageTemplates
        let name = new Step(node).Inputs.Text(input.Name)
        where name is not null
        select (List: input.Choices, Name: name)).Distinct().OrderBy(name => name.List, StringComparer.Ordinal).ThenBy(name => name.Name, StringComparer.Ordinal);
}

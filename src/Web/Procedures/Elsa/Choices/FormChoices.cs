using CaseFlow.Designer.Choices;
using CaseFlow.Web.Procedures.Library;
using CaseFlow.Web.Procedures.Reading;
using CaseFlow.Workflows.Activities.Human;
using CaseFlow.Workflows.Execution;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures.Elsa.Choices;

/// <summary>The forms of the steps of procedures in force, to be taken over as they are; the step list edits them field by field.</summary>
sealed class FormChoices(ProcedureReading reading, ProcedureDirectory directory, GraphCache graphs, IStringLocalizer<ElsaTexts> texts) : IChoiceProvider
{
    public string List => ChoiceList.Forms;

    public async Task<IReadOnlyList<Choice>> Choices(CancellationToken ct)
    {
        List<Choice> choices = [];
        foreach (var definitionId in reading.All().Select(versions => versions.First().DefinitionId))
        {
            if (directory.Current.Published(definitionId) is not { } version || await graphs.Get(version.Id, ct) is not { } graph) continue;
            foreach (var node in graph.Nodes)
                if (node.Input("Form") is { ExpressionType: "Object" or "Literal" } form && form.Value.GetString() is { Length: > 2 } json)
                    choices.Add(new(json, texts["FormOf", version.Title, new StaticInputs(node).Label]));
        }

        return [.. choices.DistinctBy(choice => choice.Value)];
    }
}

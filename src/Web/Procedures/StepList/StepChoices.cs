using CaseFlow.Designer.Choices;
using CaseFlow.Web.Procedures.Reading;
using CaseFlow.Workflows.Activities.Human;
using CaseFlow.Workflows.Activities.Notices;
using CaseFlow.Workflows.Execution;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures.StepList;

/// <summary>What a setting offers to choose from, in the caller's language: the lists canvas and step list share, and those that follow from the step.</summary>
public sealed class StepChoices(ChoiceLists lists, ProcedureReading reading, IStringLocalizer<StepListTexts> texts)
{
    public async Task<IReadOnlyList<Choice>> Of(StepSubject subject, InputDescriptor input, CancellationToken ct) => input.Name switch
    {
        "Columns" => [.. NoticeColumns.Allowed.Select(key => new Choice(key, NoticeColumns.LabelOf(key).Spoken))],
        "Actions" => [.. HandlerSettings.AllActions.Select(action => new Choice(action, texts["Action_" + action]))],
        "NotSameActorAs" => Earlier(subject),
        "Escalation" => await lists.Of(ChoiceList.Roles, ct) is var roles ? [.. roles, .. roles.Any(role => role.Value == "Supervisor") ? [] : (Choice[])[new("Supervisor", texts["Supervisor"])]] : [],
        "WorkflowDefinitionId" => [.. reading.All().Select(versions => versions[0]).Where(row => row.DefinitionId != subject.Definition.DefinitionId).Select(row => new Choice(row.DefinitionId, row.Title))],
        // A step's id, or several people with commas between them, stay as they are.
        "Who" when subject.Node.Input("Who") is { } who => await lists.Of(input, ct) is var known && known.Any(one => one.Value == who.Value.ToString()) ? known : [.. known, new(who.Value.ToString(), who.Value.ToString())],
        _ => await lists.Of(input, ct),
    };

    // Somebody who acted in an earlier step; what the definition names already stays on offer wherever it stands.
    static IReadOnlyList<Choice> Earlier(StepSubject subject)
    {
        var named = new StaticInputs(subject.Node).Texts("NotSameActorAs");
        var before = subject.List.Rows.TakeWhile(row => row.Id != subject.Node.Id).Where(row => row.Type.StartsWith("CaseFlow.", StringComparison.Ordinal) && row.Type is not ("CaseFlow.UpdateRegister" or "CaseFlow.Notify"));
        return [.. before.Concat(named.Select(subject.List.Find).OfType<Workflows.Editing.StepRow>()).DistinctBy(row => row.Id).Select(row => new Choice(row.Id, row.Title.Spoken))];
    }
}

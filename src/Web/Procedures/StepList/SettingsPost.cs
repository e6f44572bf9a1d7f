using CaseFlow.Designer.Choices;
using CaseFlow.Workflows.Activities.Human;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Editing;
using CaseFlow.Workflows.Execution;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures.StepList;

/// <summary>What a post asks for, and everything that is wrong with it.</summary>
public sealed record ReadSettings(IReadOnlyList<Setting> Settings, IReadOnlyList<FieldProblem> Problems);

/// <summary>Reads posted settings into values of the definition. The browser is believed in nothing: every limit is checked here, and all problems are told together.</summary>
public sealed class SettingsPost(StepChoices choices, IStringLocalizer<StepListTexts> texts)
{
    public async Task<ReadSettings> Read(StepSubject subject, SettingGroup group, StepValues values, CancellationToken ct)
    {
        List<Setting> settings = [];
        List<FieldProblem> problems = [];
        foreach (var input in group.Of(subject.Node, subject.Catalog).Where(input => !new StaticInputs(subject.Node).IsComputed(input.Name) || input.Name == "Condition"))
        {
            var offered = await choices.Of(subject, input, ct);
            var reading = new SettingReading(subject, input, values, offered, texts);
            if (reading.Read() is { } setting) settings.Add(setting);
            problems.AddRange(reading.Problems);
        }

        if (Number(settings, "MinMembers") is { } min && Number(settings, "MaxMembers") is { } max && min > max)
            problems.Add(new("MaxMembers", "too-small", texts["MembersOrder"]));
        return new(settings, problems);
    }

    static decimal? Number(List<Setting> settings, string name) => settings.Find(setting => setting.Name == name)?.Value?.GetValue<decimal>();
}

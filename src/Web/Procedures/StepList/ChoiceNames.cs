using System.Globalization;
using CaseFlow.Designer.Choices;
using CaseFlow.Workflows;
using CaseFlow.Workflows.Editing;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Web.Procedures.StepList;

/// <summary>What the values a type of step can choose from are called in both languages: whoever reads the history may speak either.</summary>
public sealed class ChoiceNames(ChoiceLists lists)
{
    public async Task<ChoiceName> Of(ActivityDescriptor? type, CancellationToken ct)
    {
        List<string> offered = [.. type?.Inputs.Select(input => input.Choices).OfType<string>().Distinct() ?? []];
        var (chinese, english) = (await In("zh-CN", offered, ct), await In("en", offered, ct));
        return (list, value) => chinese.TryGetValue((list, value), out var name) ? new(name, english.GetValueOrDefault((list, value), name)) : null;
    }

    async Task<Dictionary<(string List, string Value), string>> In(string language, IReadOnlyList<string> offered, CancellationToken ct)
    {
        // The language of an asynchronous method is its own; the caller keeps his.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        Dictionary<(string, string), string> names = [];
        foreach (var list in offered)
            foreach (var choice in await lists.Of(list, ct)) names[(list, choice.Value)] = choice.Label;
        return names;
    }
}

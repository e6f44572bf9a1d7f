using System.Globalization;
using CaseFlow.Workflows;
using CaseFlow.Workflows.Activities.Human.Forms;

namespace CaseFlow.Web.Procedures.StepList;

/// <summary>A form field as the editor's form holds it.</summary>
public sealed class FieldValues(IReadOnlyDictionary<string, string> texts)
{
    public static readonly FieldValues Empty = new(new Dictionary<string, string>());

    public string this[string name] => texts.GetValueOrDefault(name)?.Trim() ?? "";

    public static FieldValues Of(IFormCollection post) => new(post.ToDictionary(field => field.Key, field => field.Value.ToString()));

    public static FieldValues Of(FormField? field) => field is null ? Empty : new(new Dictionary<string, string>
    {
        ["key"] = field.Key, ["type"] = field.Type.ToString(), ["zh"] = field.Label.Zh, ["en"] = field.Label.En, ["required"] = field.IsRequired ? "true" : "",
        ["min"] = Number(field.Min), ["max"] = Number(field.Max), ["maxLength"] = Number(field.MaxLength), ["rights"] = field.Rights.ToString(),
        ["helpZh"] = field.Help?.Zh ?? "", ["helpEn"] = field.Help?.En ?? "", ["when"] = field.When ?? "",
        ["choices"] = string.Join("\n", field.Choices.Select(Line)),
    });

    static string Line(FormChoice choice) => $"{choice.Value} | {choice.Label.Zh} | {choice.Label.En}";

    static string Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}

/// <summary>One line of the list of choices: value | 中文 | English; what is left out follows from what is there.</summary>
static class ChoiceLine
{
    public static FormChoice Read(string line)
    {
        var parts = line.Split(['|', '｜'], StringSplitOptions.TrimEntries);
        var value = parts[0];
        var zh = parts.Length > 1 && parts[1].Length > 0 ? parts[1] : value;
        return new(value, new BilingualText(zh, parts.Length > 2 && parts[2].Length > 0 ? parts[2] : zh));
    }
}

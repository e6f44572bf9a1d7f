using System.Globalization;
using System.Text.RegularExpressions;
using CaseFlow.Workflows;
using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.Editing;
using CaseFlow.Workflows.Expressions;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures.StepList;

/// <summary>Reads a posted field of a form and tells all problems together; without a problem there is a field.</summary>
sealed partial class FieldPost(IStringLocalizer<StepListTexts> texts, FieldValues values)
{
    const int LongestLabel = 100, LongestHelp = 300, MostChoices = 200;

    readonly List<FieldProblem> problems = [];

    /// <param name="oldKey">The key of the field that is changed; null for a new one.</param>
    public (FormField? Field, IReadOnlyList<FieldProblem> Problems) Read(IReadOnlyList<FormField> others, string? oldKey)
    {
        if (!Enum.TryParse<FieldType>(values["type"], out var type) || !Enum.IsDefined(type)) Wrong("type", "required", texts["Required", texts["Type"]]);
        var field = new FormField(Key(others, oldKey), type, Words("zh", "en", "FieldLabel", LongestLabel) ?? new("", ""))
        {
            IsRequired = values["required"] == "true", Min = Number("min"), Max = Number("max"), MaxLength = Length(type),
            Choices = type is FieldType.Choice ? Choices() : [], Help = values["helpZh"].Length + values["helpEn"].Length == 0 ? null : Words("helpZh", "helpEn", "Help", LongestHelp),
            Rights = Enum.TryParse<FieldRights>(values["rights"], out var rights) && Enum.IsDefined(rights) ? rights : FieldRights.Edit, When = When(),
        };
        if (field.Min > field.Max) Wrong("max", "too-small", texts["MinAboveMax"]);
        return (problems.Count == 0 ? field : null, problems);
    }

    void Wrong(string field, string code, LocalizedString message) => problems.Add(new(field, code, message));

    string Key(IReadOnlyList<FormField> others, string? oldKey)
    {
        var key = values["key"];
        if (key.Length == 0) key = oldKey ?? FreeKey(others);
        if (!KeyShape().IsMatch(key)) Wrong("key", "bad-key", texts["BadFieldKey", key]);
        else if (key != oldKey && others.Any(other => other.Key == key)) Wrong("key", "duplicate", texts["DuplicateKey", key]);
        return key;
    }

    static string FreeKey(IReadOnlyList<FormField> others)
    {
        for (var number = others.Count + 1; ; number++)
            if (others.All(other => other.Key != $"field{number}")) return $"field{number}";
    }

    BilingualText? Words(string zhName, string enName, string label, int longest)
    {
        var (zh, en) = (values[zhName], values[enName]);
        if (zh.Length == 0) { Wrong(zhName, "required", texts["Required", texts[label]]); return null; }
        if (zh.Length > longest || en.Length > longest) Wrong(zhName, "too-long", texts["TooLong", texts[label], longest]);
        return new(zh, en.Length > 0 ? en : zh);
    }

    decimal? Number(string name)
    {
        var text = values[name].Normalize(System.Text.NormalizationForm.FormKC);
        if (text.Length == 0) return null;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= 1_000_000_000_000m) return number;
        Wrong(name, "not-a-number", texts["NotANumber", texts[name]]);
        return null;
    }

    int? Length(FieldType type)
    {
        if (type is not (FieldType.Text or FieldType.Multiline) || Number("maxLength") is not { } number) return null;
        if (number == Math.Floor(number) && number is >= 1 and <= 10_000) return (int)number;
        Wrong("maxLength", "out-of-range", texts["OutOfRange", texts["maxLength"], 1, 10_000]);
        return null;
    }

    List<FormChoice> Choices()
    {
        var choices = values["choices"].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ChoiceLine.Read).ToList();
        if (choices.Count == 0) Wrong("choices", "required", texts["ChoicesMissing"]);
        if (choices.Count > MostChoices) Wrong("choices", "too-many", texts["TooMany", texts["Choices"], MostChoices]);
        if (choices.Exists(choice => choice.Value.Length is 0 or > 60)) Wrong("choices", "bad-key", texts["BadChoice"]);
        if (choices.DistinctBy(choice => choice.Value).Count() < choices.Count) Wrong("choices", "duplicate", texts["DuplicateChoice"]);
        return choices;
    }

    // The condition is JavaScript of the bounded subset over the other fields; what it cannot read is told with line and column.
    string? When()
    {
        var when = values["when"];
        if (when.Length == 0) return null;
        // People write the key of a field as it stands; scripts ask for it by name.
        if (Script.Problems(when).Count > 0 && ConditionText.Read(when) is { } simple && simple.Terms.All(term => term.Field.StepId is "")) when = ConditionText.Write(simple);
        if (when.Length > 2000) Wrong("when", "too-long", texts["TooLong", texts["When"], 2000]);
        else if (Script.Problems(when) is [var first, ..]) Wrong("when", "script", texts["BadWhen", new BilingualText(first.Chinese, first.English).Spoken]);
        return when;
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]{0,59}$")]
    private static partial Regex KeyShape();
}

using System.Text.Json;
using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Comparison;

/// <summary>Says what changed of one setting: “村级公示 7日→5日”, a form field by field, materials one by one, anything else by its label.</summary>
internal sealed class ValueComparison(IActivityCatalog catalog, IValueWords? words)
{
    private const int LongestValue = 60;

    public BilingualText TypeName(string type) => catalog.Find(type)?.DisplayName ?? new(type, type);

    public IEnumerable<Change> Changes(ActivityNode step, BilingualText title, string member, JsonElement? before, JsonElement? after)
    {
        var input = catalog.Find(step.Type)?.Inputs.FirstOrDefault(known => known.Name.Equals(member, StringComparison.OrdinalIgnoreCase));
        var parts = input?.Name switch
        {
            "Form" => FormComparison.Of(step.Id, title, Plain(before), Plain(after)).ToList(),
            "Materials" or "Catalogue" => MaterialComparison.Of(step.Id, title, Plain(before), Plain(after)).ToList(),
            _ => [],
        };
        return parts.Count > 0 ? parts : [Setting(step, title, input, member, Read(before), Read(after))];
    }

    /// <summary>A property outside the inputs.</summary>
    public Change Property(ActivityNode step, BilingualText title, string name, JsonElement? before, JsonElement? after)
    {
        var label = PropertyLabels.Of(name);
        return new(ChangeKind.Changed, ChangePart.Setting, step.Id, Say(title, label, Text(null, before), Text(null, after)));
    }

    private Change Setting(ActivityNode step, BilingualText title, InputDescriptor? input, string member, InputValue? before, InputValue? after)
    {
        var label = input?.Label ?? PropertyLabels.Of(member);
        var (old, now) = (Text(input, before), Text(input, after));
        var text = input?.Name is "Days" && step.Type == "CaseFlow.PublicNotice" && old is not null && now is not null
            ? new BilingualText($"{title.Zh} {old.Zh}日→{now.Zh}日", $"{title.En} {old.En} → {now.En} days")
            : Say(title, label, old, now);
        return new(ChangeKind.Changed, ChangePart.Setting, step.Id, text);
    }

    private static BilingualText Say(BilingualText title, BilingualText label, BilingualText? before, BilingualText? after) =>
        before == after
            ? new($"{title.Zh} {label.Zh}有修改", $"{title.En} {label.En} was changed")
            : new(
                $"{title.Zh} {label.Zh}：{before?.Zh ?? "（未设）"}→{after?.Zh ?? "（未设）"}",
                $"{title.En} {label.En}: {before?.En ?? "(not set)"} → {after?.En ?? "(not set)"}");

    private BilingualText? Text(InputDescriptor? input, InputValue? value)
    {
        if (value is null) return null;
        if (value.ExpressionType is not ("Literal" or "Object")) return Cut($"{value.ExpressionType}: {value.Value.GetRawText().Trim('"')}");
        return Text(input, value.Value);
    }

    private BilingualText? Text(InputDescriptor? input, JsonElement? value) => value switch
    {
        null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => null,
        { ValueKind: JsonValueKind.True } => new("是", "yes"),
        { ValueKind: JsonValueKind.False } => new("否", "no"),
        { ValueKind: JsonValueKind.String } text when input is not null => Named(input, text.GetString()!),
        { ValueKind: JsonValueKind.String } text => Cut(text.GetString()!),
        { ValueKind: JsonValueKind.Array } list when list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) =>
            Cut(string.Join('、', list.EnumerateArray().Select(item => item.GetString()))),
        var other => Cut(other.Value.GetRawText()),
    };

    private BilingualText Named(InputDescriptor input, string value) =>
        input.Allowed.FirstOrDefault(allowed => allowed.Value == value)?.Label ?? words?.Of(input.Name, value) ?? Cut(value);

    private static BilingualText Cut(string text)
    {
        var shown = text.Length > LongestValue ? text[..LongestValue] + "…" : text;
        return new(shown, shown);
    }

    private static InputValue? Read(JsonElement? json) => json is { } given ? InputValue.Read(given) : null;

    private static object? Plain(JsonElement? json)
    {
        if (Read(json) is not { ExpressionType: "Literal" or "Object" } input) return null;
        try
        {
            return input.Value.ValueKind == JsonValueKind.String ? ValueJson.ParsePlain(input.Value.GetString()!) : ValueJson.ReadPlain(input.Value);
        }
        catch (ExpressionException)
        {
            // No form at all; the setting is then told as changed.
            return null;
        }
    }
}

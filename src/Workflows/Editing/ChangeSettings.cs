using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Editing;

/// <summary>A new value of one input.</summary>
/// <param name="Name">The input in Pascal case.</param>
/// <param name="Value">Text, number, flag, list or object; null takes the input away, so that the default of the type holds.</param>
/// <param name="IsScript">Whether the value is a JavaScript expression.</param>
public sealed record Setting(string Name, JsonNode? Value, bool IsScript = false);

/// <summary>What a value of a list of the server, such as a role, is called; null when the list does not have it.</summary>
public delegate BilingualText? ChoiceName(string list, string value);

/// <summary>Changes settings of one step; what already has the value stays byte for byte.</summary>
/// <param name="Title">The new title; null leaves it.</param>
public sealed record ChangeSettings(string StepId, IReadOnlyList<Setting> Settings, BilingualText? Title = null) : StepEdit
{
    /// <summary>Names for values of lists, so that the history tells them instead of keys; null tells the keys.</summary>
    public ChoiceName? Names { get; init; }

    internal override EditResult Apply(EditDesk desk)
    {
        if (desk.Find(StepId) is not { } node) return EditResult.NoStep(StepId);
        var activity = desk.Draft.Activity(StepId)!;
        var old = StepList.TitleOf(node);
        List<BilingualText> said = [];
        if (Title is { } title && title != old)
        {
            SettingsJson.Rename(activity, title);
            said.Add(old.Zh == title.Zh ? new($"将“{old.Zh}”的英文名称改为“{title.En}”", $"Renamed '{old.En}' to '{title.En}' in English") : new($"将“{old.Zh}”改名为“{title.Zh}”", $"Renamed '{old.En}' to '{title.En}'"));
        }

        foreach (var setting in Settings)
            if (Change(activity, node, setting, desk.Catalog.Find(node.Type)) is { } words)
                said.Add(new($"将“{(Title ?? old).Zh}”的{words.Zh}", $"{words.En} of '{(Title ?? old).En}'"));
        return said.Count == 0
            ? new(desk.Draft.Source, new("", ""), [], StepId)
            : EditResult.Done(desk.Draft.Build(desk.Start), string.Join("；", said.Select(text => text.Zh)), string.Join("; ", said.Select(text => text.En)), StepId);
    }

    private BilingualText? Change(JsonObject activity, ActivityNode node, Setting setting, ActivityDescriptor? descriptor)
    {
        var input = descriptor?.Inputs.FirstOrDefault(one => one.Name == setting.Name) ?? new InputDescriptor(setting.Name, "Object", new(setting.Name, setting.Name));
        var (before, after) = (SettingText.Of(node, input, Names), SettingText.Of(setting, input, Names));
        if (IsSame(node, setting, input)) return null;
        var isText = setting.Value is JsonArray or JsonObject;
        var kind = setting.IsScript ? "JavaScript" : isText ? "Object" : "Literal";
        InputJson.Set(activity, setting.Name, input.TypeName, kind, isText ? InputJson.Text(setting.Value!) : setting.Value?.DeepClone());
        return before is null || after is null
            ? new($"{input.Label.Zh}作了修改", $"Changed '{input.Label.En}'")
            : new($"{input.Label.Zh}由 {before.Zh} 改为 {after.Zh}", $"Changed '{input.Label.En}' from {before.En} to {after.En}");
    }

    // An input that is not there has its default: choosing the default then changes nothing.
    private static bool IsSame(ActivityNode node, Setting setting, InputDescriptor input)
    {
        if (node.Input(setting.Name) is not { } now) return setting.Value is null || (!setting.IsScript && SettingText.Plain(setting.Value) == SettingText.Plain(input.Default));
        if (setting.Value is null || setting.IsScript != (now.ExpressionType == "JavaScript")) return false;
        if (setting.Value is not (JsonArray or JsonObject)) return now.Value.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object) && SettingText.Plain(now.Value) == SettingText.Plain(setting.Value);
        return SettingText.Json(now.Value) is { } json && JsonNode.DeepEquals(json, setting.Value);
    }
}

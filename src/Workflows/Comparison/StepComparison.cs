using System.Text.Json;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.ReleaseCheck;

namespace CaseFlow.Workflows.Comparison;

/// <summary>What changed of one step that both versions have.</summary>
internal sealed class StepComparison(ActivityNode before, ActivityNode after, ValueComparison values)
{
    // Lines and nested steps are compared as such; the rest of these members is told in words of its own.
    private static readonly HashSet<string> Told = new(StringComparer.OrdinalIgnoreCase) { "id", "type", "connections", "metadata", "customProperties" };

    private readonly BilingualText title = new Step(after).Title;

    public IEnumerable<Change> Changes() =>
        [.. Naming(), .. Members(), .. Custom(), .. Metadata(), .. Layout()];

    private IEnumerable<Change> Naming()
    {
        var old = new Step(before).Title;
        if (old != title)
            yield return Say(ChangePart.Step, $"“{old.Zh}”改名为“{title.Zh}”", $"'{old.En}' is now called '{title.En}'");
        if (before.Type != after.Type)
            yield return Say(ChangePart.Step, $"{title.Zh} 类型：{values.TypeName(before.Type).Zh}→{values.TypeName(after.Type).Zh}", $"{title.En} type: {values.TypeName(before.Type).En} → {values.TypeName(after.Type).En}");
        if (after.Index > 0 && before.Parent?.Id != after.Parent?.Id && before.Parent is not { Index: 0 } && after.Parent is not { Index: 0 })
            yield return Say(ChangePart.Step, $"{title.Zh} 移到了另一个容器", $"{title.En} was moved into another container");
    }

    private IEnumerable<Change> Members() =>
        from name in JsonDifference.Names(before.Json, after.Json)
        where !Told.Contains(name)
        let pair = (Old: JsonDifference.WithoutSteps(before.Json.Get(name)), New: JsonDifference.WithoutSteps(after.Json.Get(name)))
        where !JsonDifference.AreEqual(pair.Old, pair.New)
        from change in values.Changes(after, title, name, pair.Old, pair.New)
        select change;

    // The title stands there too; a name in the other language is told like any other property.
    private IEnumerable<Change> Custom() =>
        from name in JsonDifference.Names(before.Custom, after.Custom)
        let pair = (Old: before.Custom.Get(name), New: after.Custom.Get(name))
        where !JsonDifference.AreEqual(pair.Old, pair.New) && !(name == "title" && new Step(before).Title != title)
        select values.Property(after, title, name, pair.Old, pair.New);

    private IEnumerable<Change> Metadata() =>
        from name in JsonDifference.Names(before.Json.Get("metadata"), after.Json.Get("metadata"))
        where name != "designer"
        let pair = (Old: before.Json.Get("metadata").Get(name), New: after.Json.Get("metadata").Get(name))
        where !JsonDifference.AreEqual(pair.Old, pair.New) && !(name == "displayText" && new Step(before).Title != title)
        select values.Property(after, title, name, pair.Old, pair.New);

    private IEnumerable<Change> Layout()
    {
        if (!JsonDifference.AreEqual(Designer(before), Designer(after)))
            yield return new(ChangeKind.Changed, ChangePart.Layout, after.Id, new($"{title.Zh} 在画布上移动", $"{title.En} was moved on the canvas"));
    }

    private static JsonElement? Designer(ActivityNode node) => node.Json.Get("metadata").Get("designer");

    private Change Say(ChangePart part, string zh, string en) => new(ChangeKind.Changed, part, after.Id, new(zh, en));
}

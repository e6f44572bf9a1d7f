using CaseFlow.Workflows.Activities.Human.Forms;

namespace CaseFlow.Workflows.Comparison;

/// <summary>What changed of a form, field by field.</summary>
internal static class FormComparison
{
    public static IEnumerable<Change> Of(string stepId, BilingualText title, object? before, object? after)
    {
        var (old, now) = (FormSchema.Read(before), FormSchema.Read(after));
        foreach (var field in now.Fields.Where(field => old.Find(field.Key) is null))
            yield return Say(ChangeKind.Added, new($"{title.Zh} 表单新增“{field.Label.Zh}”", $"{title.En} form: added '{field.Label.En}'"));
        foreach (var field in old.Fields.Where(field => now.Find(field.Key) is null))
            yield return Say(ChangeKind.Removed, new($"{title.Zh} 表单删除“{field.Label.Zh}”", $"{title.En} form: removed '{field.Label.En}'"));
        foreach (var field in now.Fields)
            if (old.Find(field.Key) is { } earlier && Words(earlier, field) is { } words)
                yield return Say(ChangeKind.Changed, new($"{title.Zh} 表单“{field.Label.Zh}”{words.Zh}", $"{title.En} form '{field.Label.En}': {words.En}"));
        if (IsReordered(old, now)) yield return Say(ChangeKind.Changed, new($"{title.Zh} 表单字段顺序有调整", $"{title.En} form: fields in another order"));

        Change Say(ChangeKind kind, BilingualText text) => new(kind, ChangePart.Form, stepId, text);
    }

    private static BilingualText? Words(FormField old, FormField now)
    {
        List<BilingualText> words = [];
        if (old.Label != now.Label) words.Add(new($"改名（原“{old.Label.Zh}”）", $"renamed (was '{old.Label.En}')"));
        if (old.Type != now.Type) words.Add(new($"类型 {old.Type}→{now.Type}", $"type {old.Type} → {now.Type}"));
        if (old.IsRequired != now.IsRequired) words.Add(now.IsRequired ? new("改为必填", "is now required") : new("改为选填", "is no longer required"));
        if ((old.Min, old.Max, old.MaxLength) != (now.Min, now.Max, now.MaxLength)) words.Add(new("取值范围有修改", "other limits"));
        if (!old.Choices.SequenceEqual(now.Choices)) words.Add(new("选项有修改", "other choices"));
        if (old.Rights != now.Rights) words.Add(new($"权限 {old.Rights}→{now.Rights}", $"rights {old.Rights} → {now.Rights}"));
        if (old.When != now.When) words.Add(new("显示条件有修改", "shown under another condition"));
        if (old.Help != now.Help) words.Add(new("提示有修改", "another hint"));
        if (!old.Columns.Select(column => column.Key).SequenceEqual(now.Columns.Select(column => column.Key))) words.Add(new("表格列有修改", "other columns"));
        return words.Count == 0 ? null : new(string.Join('，', words.Select(word => word.Zh)), string.Join(", ", words.Select(word => word.En)));
    }

    private static bool IsReordered(FormSchema old, FormSchema now)
    {
        var kept = now.Fields.Select(field => field.Key).Where(key => old.Find(key) is not null);
        return !kept.SequenceEqual(old.Fields.Select(field => field.Key).Where(key => now.Find(key) is not null));
    }
}

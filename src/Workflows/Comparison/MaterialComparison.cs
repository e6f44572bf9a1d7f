using CaseFlow.Workflows.Activities.Human.Forms;

namespace CaseFlow.Workflows.Comparison;

/// <summary>What changed of a list of materials, one by one.</summary>
internal static class MaterialComparison
{
    public static IEnumerable<Change> Of(string stepId, BilingualText title, object? before, object? after)
    {
        var old = Material.ReadList(before).DistinctBy(material => material.Key).ToDictionary(material => material.Key);
        var now = Material.ReadList(after).DistinctBy(material => material.Key).ToDictionary(material => material.Key);
        foreach (var (key, material) in now)
        {
            if (!old.TryGetValue(key, out var earlier)) yield return Say(ChangeKind.Added, $"新增材料“{material.Label.Zh}”", $"added the paper '{material.Label.En}'");
            else if (earlier.IsRequired != material.IsRequired)
                yield return Say(ChangeKind.Changed, $"材料“{material.Label.Zh}”改为{(material.IsRequired ? "必备" : "选交")}", $"the paper '{material.Label.En}' is {(material.IsRequired ? "now" : "no longer")} required");
            else if (earlier.Label != material.Label)
                yield return Say(ChangeKind.Changed, $"材料“{earlier.Label.Zh}”改名为“{material.Label.Zh}”", $"the paper '{earlier.Label.En}' is now called '{material.Label.En}'");
        }
        foreach (var material in old.Values.Where(material => !now.ContainsKey(material.Key)))
            yield return Say(ChangeKind.Removed, $"删除材料“{material.Label.Zh}”", $"removed the paper '{material.Label.En}'");

        Change Say(ChangeKind kind, string zh, string en) => new(kind, ChangePart.Material, stepId, new($"{title.Zh} {zh}", $"{title.En}: {en}"));
    }
}

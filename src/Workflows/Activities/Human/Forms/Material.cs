using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Human.Forms;

/// <summary>A paper the step needs or files: <c>{"key","label":{"zh","en"},"required"}</c>.</summary>
public sealed record Material(string Key, BilingualText Label, bool IsRequired)
{
    /// <summary>Reads a list of materials; entries without a key are left out.</summary>
    public static IReadOnlyList<Material> ReadList(object? value) =>
        [.. Plain.Maps(value).Select(Read).Where(material => material.Key.Length > 0)];

    /// <summary>One problem per required material that is not among the supplied keys.</summary>
    public static IReadOnlyList<FieldProblem> Missing(IEnumerable<Material> materials, IEnumerable<string> supplied)
    {
        var present = supplied.ToHashSet();
        return [.. materials.Where(material => material.IsRequired && !present.Contains(material.Key)).Select(material => new FieldProblem(
            $"materials.{material.Key}", "Required", new($"缺少材料“{material.Label.Zh}”。", $"The paper '{material.Label.En}' is missing.")))];
    }

    private static Material Read(ValueMap map)
    {
        var key = Plain.Text(map["key"]) ?? "";
        return new(key, Plain.Bilingual(map["label"]) ?? new(key, key), Plain.Flag(map["required"]) ?? false);
    }
}

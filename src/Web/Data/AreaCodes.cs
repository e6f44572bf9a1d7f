using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Web.Data;

/// <summary>
/// Area codes: 12 digits from province to village, two more for a group. A subtree is the range from the significant prefix to the prefix plus '~',
/// which an index answers only when the column sorts by bytes; SQLite does so anyway, PostgreSQL needs collation "C".
/// </summary>
public static class AreaCodes
{
    private const string Mark = "CaseFlow:AreaCode";

    /// <summary>Marks a column that is not called Area, …Area or …AreaCode but holds one.</summary>
    public static PropertyBuilder<string> IsAreaCode(this PropertyBuilder<string> property)
    {
        property.Metadata.SetAnnotation(Mark, true);
        return property.HasMaxLength(14);
    }

    /// <summary>The digits that all codes of the area's subtree begin with.</summary>
    public static string Prefix(string code) => code[..PrefixLength(code)];

    /// <summary>Whether the code lies in the subtree of the area.</summary>
    public static bool Contains(string area, string code) => code.AsSpan().StartsWith(area.AsSpan(0, PrefixLength(area)));

    /// <summary>The areas without those that lie in another one: disjoint subtrees that cover the same.</summary>
    public static IEnumerable<string> Outermost(IEnumerable<string> areas)
    {
        var all = areas.Distinct().ToList();
        return all.Where(area => !all.Exists(other => other != area && Contains(other, area)));
    }

    private static int PrefixLength(string code) => code switch
    {
        { Length: not 12 } => code.Length,
        _ when code.EndsWith("0000000000", StringComparison.Ordinal) => 2,
        _ when code.EndsWith("00000000", StringComparison.Ordinal) => 4,
        _ when code.EndsWith("000000", StringComparison.Ordinal) => 6,
        _ when code.EndsWith("000", StringComparison.Ordinal) => 9,
        _ => code.Length,
    };

    internal static void SortBinary(IMutableModel model)
    {
        foreach (var property in model.GetEntityTypes().Where(entity => !entity.IsMappedToJson()).SelectMany(entity => entity.GetDeclaredProperties()))
        {
            if (property.ClrType != typeof(string)) continue;
            if (property.FindAnnotation(Mark) is not null || property.Name.EndsWith("Area", StringComparison.Ordinal)
                || property.Name.EndsWith("AreaCode", StringComparison.Ordinal)) property.SetCollation("C");
        }
    }
}

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
    public static string Prefix(string code) => code switch
    {
        { Length: > 12 } => code,
        { Length: < 12 } => code,
        _ when code.EndsWith("0000000000", StringComparison.Ordinal) => code[..2],
        _ when code.EndsWith("00000000", StringComparison.Ordinal) => code[..4],
        _ when code.EndsWith("000000", StringComparison.Ordinal) => code[..6],
        _ when code.EndsWith("000", StringComparison.Ordinal) => code[..9],
        _ => code,
    };

    /// <summary>Whether the code lies in the subtree of the area.</summary>
    public static bool Contains(string area, string code) => code.StartsWith(Prefix(area), StringComparison.Ordinal);

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

using CaseFlow.Web.Data;

namespace CaseFlow.Web.Organisation.Areas;

/// <summary>
/// Arithmetic on official area codes: 12 digits from province to village, 14 with a village group.
/// Every area below another begins with the other's significant prefix, so a subtree is a range of codes.
/// </summary>
public static class AreaPaths
{
    static readonly AreaLevel[] levels = Enum.GetValues<AreaLevel>();

    public static bool IsCode(string? code) => code is { Length: 12 or 14 } && code.All(char.IsAsciiDigit);

    /// <summary>The level is told by the zeros at the end: 530502005000 is a township, 530502005004 a village.</summary>
    public static AreaLevel LevelOf(string code)
    {
        var significant = AreaCodes.Prefix(code).Length;
        return levels.First(level => (int)level >= significant);
    }

    /// <summary>The area at the level that contains the code; null when the code itself stands higher.</summary>
    public static string? At(string code, AreaLevel level) =>
        LevelOf(code) < level ? null : level == AreaLevel.Group ? code : code[..(int)level].PadRight(12, '0');

    /// <summary>The area one level up; null for a province.</summary>
    public static string? ParentOf(string code) =>
        Array.IndexOf(levels, LevelOf(code)) is > 0 and var index ? At(code, levels[index - 1]) : null;

    /// <summary>The codes of the subtree: from inclusive, to exclusive. The tilde sorts behind every digit.</summary>
    public static (string From, string To) Range(string area) => (AreaCodes.Prefix(area), AreaCodes.Prefix(area) + "~");

    /// <summary>The code of a village group such as 8组; null when the text holds no number between 1 and 99.</summary>
    public static string? GroupCode(string village, string? group) =>
        int.TryParse(string.Concat((group ?? "").Where(char.IsAsciiDigit)), out var number) && number is > 0 and < 100
            ? $"{village}{number:00}" : null;
}

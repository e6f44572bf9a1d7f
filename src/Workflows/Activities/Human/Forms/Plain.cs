using System.Globalization;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Human.Forms;

/// <summary>Lenient reading of plain values: the canvas writes numbers and flags as text.</summary>
internal static class Plain
{
    public static string? Text(object? value) => value switch
    {
        null => null,
        string text => text.Trim(),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        _ => null,
    };

    public static decimal? Number(object? value) => value switch
    {
        long number => number,
        decimal number => number,
        double number when Math.Abs(number) < 1e27 => (decimal)number,
        string text when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    public static bool? Flag(object? value) => value switch
    {
        bool flag => flag,
        string text when bool.TryParse(text, out var flag) => flag,
        _ => null,
    };

    public static TEnum? Word<TEnum>(object? value) where TEnum : struct, Enum =>
        value is string text && !char.IsAsciiDigit(text.Trim().FirstOrDefault('0')) && Enum.TryParse<TEnum>(text, ignoreCase: true, out var word) ? word : null;

    public static BilingualText? Bilingual(object? value) => value switch
    {
        string { Length: > 0 } text => new(text, text),
        ValueMap map when (Text(map["zh"]) ?? Text(map["en"])) is { } any => new(Text(map["zh"]) ?? any, Text(map["en"]) ?? any),
        _ => null,
    };

    public static IEnumerable<ValueMap> Maps(object? value) => value is ValueList list ? list.OfType<ValueMap>() : [];

    /// <summary>A list of texts, or one text with commas or line breaks between them.</summary>
    public static IReadOnlyList<string> Texts(object? value) => value switch
    {
        ValueList list => [.. list.Select(Text).OfType<string>().Where(text => text.Length > 0)],
        string text => text.Split([',', '，', '、', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        _ => [],
    };
}

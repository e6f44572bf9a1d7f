using System.Globalization;
using System.Resources;

namespace CaseFlow.Web.Supervision.Escalation;

/// <summary>What the ladder writes. Its orders are official papers and are written without a reader, so they are Chinese whatever the language of the node.</summary>
internal static class LadderWords
{
    private static readonly ResourceManager Words = new(typeof(SupervisionTexts));
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    public static string Name => Of("Ladder");

    public static string Of(string key, params ReadOnlySpan<object?> values) => string.Format(Chinese, Words.GetString(key, Chinese) ?? key, values);
}

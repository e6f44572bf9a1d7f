namespace CaseFlow.Web.Identity.PersonalData;

/// <summary>What of a personal text may stand on a screen (U-038).</summary>
public static class Mask
{
    /// <summary>530599********1878: the first six and the last four.</summary>
    public static string IdNumber(string text) => Middle(text, 6, 4);

    /// <summary>199****1758.</summary>
    public static string Phone(string text) => Middle(text, 3, 4);

    /// <summary>Nothing of an illness is shown, not even its length.</summary>
    public static string Whole => "***";

    static string Middle(string text, int head, int tail) => text.Length <= head + tail
        ? new string('*', text.Length)
        : string.Concat(text.AsSpan(0, head), new string('*', text.Length - head - tail), text.AsSpan(text.Length - tail));
}

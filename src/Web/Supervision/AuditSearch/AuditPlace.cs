using System.Globalization;

namespace CaseFlow.Web.Supervision.AuditSearch;

/// <summary>A line's place in the list: by time, of equal times lines of cases first.</summary>
/// <param name="CaseId">Zero for an administrative act.</param>
internal sealed record AuditPlace(DateTimeOffset At, long CaseId, string Object, long Seq)
{
    private const char Between = '~';

    public bool IsOfCase => CaseId > 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}{Between}{CaseId}{Between}{Seq}{Between}{Object}");

    /// <summary>Null when the text is none of ours: the list then begins at its start.</summary>
    public static AuditPlace? Parse(string? text)
    {
        var parts = (text ?? "").Split(Between, 4);
        if (parts.Length != 4 || !Number(parts[0], out var ticks) || !Number(parts[1], out var id) || !Number(parts[2], out var seq)) return null;
        return ticks <= DateTimeOffset.MaxValue.Ticks ? new(new(ticks, TimeSpan.Zero), id, parts[3], seq) : null;
    }

    private static bool Number(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}

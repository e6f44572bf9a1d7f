using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace CaseFlow.Web.Inbox.Reading;

/// <summary>Where a page ended: the last row's sort key and id. Opaque to callers.</summary>
internal readonly record struct PageCursor(DateTimeOffset At, long Id)
{
    public override string ToString() => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}.{Id}")));

    /// <summary>Null when the text is no cursor of ours.</summary>
    public static PageCursor? Read(string? text)
    {
        if (string.IsNullOrEmpty(text) || !Base64Url.IsValid(text)) return null;
        var parts = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split('.');
        return parts is [var ticks, var id] && long.TryParse(ticks, CultureInfo.InvariantCulture, out var at) && long.TryParse(id, CultureInfo.InvariantCulture, out var row)
            && at is >= 0 and < 3155378976000000000 ? new(new(at, TimeSpan.Zero), row) : null;
    }
}

using System.Globalization;
using System.Text;

namespace CaseFlow.Web.Notices.Qr;

/// <summary>A QR code as one SVG path, one unit per module with the quiet zone of four.</summary>
public sealed record QrPicture(string ViewBox, string Path)
{
    private const int Quiet = 4;

    /// <summary>Null when the text is too long for a code that a phone reads from a wall.</summary>
    public static QrPicture? Of(string text)
    {
        if (QrCode.Of(text) is not { } code) return null;
        var path = new StringBuilder();
        for (var y = 0; y < code.Size; y++)
            for (var x = 0; x < code.Size; x++)
                if (code[x, y]) path.Append(CultureInfo.InvariantCulture, $"M{x + Quiet} {y + Quiet}h1v1h-1z");
        return new(string.Create(CultureInfo.InvariantCulture, $"0 0 {code.Size + (2 * Quiet)} {code.Size + (2 * Quiet)}"), path.ToString());
    }
}

namespace CaseFlow.Web.Cases.Files;

/// <summary>The kinds of files the product takes, told by their first bytes and not by what the sender calls them.</summary>
internal static class FileKind
{
    /// <summary>The media type; null when the content is none of the accepted kinds.</summary>
    public static string? Sniff(ReadOnlySpan<byte> head, string name) => head switch
    {
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "application/pdf",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        // Office files are archives; only the two kinds without macros are taken.
        [(byte)'P', (byte)'K', 3, 4, ..] => Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            _ => null,
        },
        _ => null,
    };
}

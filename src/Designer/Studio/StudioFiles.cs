using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CaseFlow.Designer.Studio;

/// <summary>Hands the files of Elsa Studio out, compressed as they lie in the archive. Names that carry a fingerprint never change; all others are asked for again.</summary>
static partial class StudioFiles
{
    static readonly FileExtensionContentTypeProvider Types = new();

    public static async Task<IResult> Get(string file, HttpContext http, CancellationToken ct)
    {
        if (StudioArchive.Shipped.Find(file) is not { } found) return TypedResults.NotFound();
        var (headers, tag) = (http.Response.GetTypedHeaders(), new EntityTagHeaderValue($"\"{found.Tag}\""));
        (headers.ETag, http.Response.Headers.Vary) = (tag, "Accept-Encoding");
        http.Response.Headers.CacheControl = Fingerprint().IsMatch(file) ? "public, max-age=31536000, immutable" : "no-cache";
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false))) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        http.Response.ContentType = Types.TryGetContentType(file, out var type) ? type : "application/octet-stream";
        await Send(found, http, ct);
        return TypedResults.Empty;
    }

    static async Task Send(StudioFile file, HttpContext http, CancellationToken ct)
    {
        var accepted = http.Request.Headers.AcceptEncoding;
        var (entry, size, encoding) = file switch
        {
            { Brotli: { } length } when Accepts(accepted, "br") => (file.Name + ".br", length, "br"),
            { Gzip: { } length } when Accepts(accepted, "gzip") => (file.Name + ".gz", length, "gzip"),
            { Plain: { } length } => (file.Name, length, null),
            _ => (file.Name + ".gz", (long?)null, (string?)null),
        };
        http.Response.ContentLength = size;
        if (encoding is not null) http.Response.Headers.ContentEncoding = encoding;
        await StudioArchive.Shipped.CopyTo(entry, http.Response.Body, unpack: size is null, ct);
    }

    static bool Accepts(StringValues accepted, string encoding) =>
        StringWithQualityHeaderValue.TryParseList(accepted, out var list) && list.Any(item => item.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && item.Quality is not 0);

    [GeneratedRegex(@"\.[0-9a-z]{10}\.(wasm|js|dat|dll|bundle\.scp\.css)$", RegexOptions.CultureInvariant)]
    private static partial Regex Fingerprint();
}

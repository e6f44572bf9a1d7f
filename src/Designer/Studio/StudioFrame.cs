using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace CaseFlow.Designer.Studio;

/// <summary>
/// The page in which Elsa Studio runs, shown inside a page of the server: Studio takes the whole document and brings styles of its own, and the
/// address must lie under its base.
/// </summary>
static class StudioFrame
{
    // WebAssembly needs its own word, and Monaco makes its workers out of blobs; the hash is that of the one script Studio 3.8.2 writes into the page (its
    // keyboard shortcuts). Nothing may leave the server.
    const string Policy =
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' 'sha256-snlP1jz0gjwc5cTz9ErZcliXuCK63+Mmf68RRCeptgc='; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
        + "worker-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    static readonly string Template = Read();

    public static IResult Editor(string definitionId, HttpContext http) => Page("elsa-workflow-definition-editor", "definition-id", definitionId, http);

    public static IResult Viewer(string instanceId, HttpContext http) => Page("elsa-workflow-instance-viewer", "instance-id", instanceId, http);

    static IResult Page(string element, string attribute, string id, HttpContext http)
    {
        if (StudioArchive.Shipped.IsEmpty) return TypedResults.NotFound();
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.CacheControl = "no-store";
        var html = Template.Replace("{element}", element).Replace("{attribute}", attribute).Replace("{id}", HtmlEncoder.Default.Encode(id))
            .Replace("{user}", HtmlEncoder.Default.Encode(http.User.FindFirst(ClaimTypes.NameIdentifier)?.Value ?? "")).Replace("{language}", CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        return TypedResults.Text(html, "text/html; charset=utf-8");
    }

    static string Read()
    {
        using var stream = typeof(StudioFrame).Assembly.GetManifestResourceStream("frame.html")!;
        return new StreamReader(stream).ReadToEnd();
    }
}

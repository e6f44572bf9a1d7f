using System.Text.Json;
using CaseFlow.Workflows.Definitions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CaseFlow.Designer.Api;

/// <summary>Reads a definition out of a request, up to the size a definition may have.</summary>
static class RequestBody
{
    // A designer wraps the definition in a little more than its own bytes.
    static readonly long Limit = ParseLimits.Default.MaxBytes + 1024 * 1024;

    public static async Task<byte[]> Read(HttpContext http, CancellationToken ct)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = Limit;
        // One piece beyond the limit is enough for the reader to refuse it as too large.
        var buffer = new MemoryStream();
        var piece = new byte[81920];
        for (int read; buffer.Length <= Limit && (read = await http.Request.Body.ReadAsync(piece, ct)) > 0;) buffer.Write(piece, 0, read);
        return buffer.ToArray();
    }

    /// <summary>The body as JSON; null when it is none.</summary>
    public static JsonDocument? TryParse(byte[] body)
    {
        try
        {
            return JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = ParseLimits.Default.MaxDepth + 2 });
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

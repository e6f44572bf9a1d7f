namespace CaseFlow.Web.Cases.Papers;

/// <summary>Files behind links of pages: for the uploader, and for whoever may see a case or notice the file belongs to.</summary>
public static class FileLinks
{
    public static void MapFileLinks(this IEndpointRouteBuilder app) => app.MapGet("/files/{id}", Show).RequireAuthorization().ExcludeFromDescription();

    private static async Task<IResult> Show(string id, OpenFile open, HttpContext http, CancellationToken ct)
    {
        if (await open.Run(id, ct) is not { } found) return TypedResults.NotFound();
        // A file from outside must not act as a page of ours, whatever a browser makes of it.
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        var isShown = found.File.ContentType.StartsWith("image/", StringComparison.Ordinal) || found.File.ContentType == "application/pdf";
        return TypedResults.File(found.Content, found.File.ContentType, isShown ? null : found.File.Name);
    }
}

using CaseFlow.Web.Cases.Files;
using CaseFlow.Web.Cases.Rights;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Cases.Papers;

/// <summary>Files behind links of pages: for the uploader, and for whoever may see a case or notice the file belongs to.</summary>
public static class FileLinks
{
    public static void MapFileLinks(this IEndpointRouteBuilder app) => app.MapGet("/files/{id}", Show).RequireAuthorization().ExcludeFromDescription();

    private static async Task<IResult> Show(string id, FileStore store, CaseFlowDb db, Caller caller, HttpContext http, CancellationToken ct)
    {
        var file = await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct);
        if (file is null || !(file.UploadedBy == caller.UserId || await MayRead(id, db, caller, ct))) return TypedResults.NotFound();
        // A file from outside must not act as a page of ours, whatever a browser makes of it.
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        var isShown = file.ContentType.StartsWith("image/", StringComparison.Ordinal) || file.ContentType == "application/pdf";
        return TypedResults.File(store.OpenRead(file.Id), file.ContentType, isShown ? null : file.Name);
    }

    private static async Task<bool> MayRead(string id, CaseFlowDb db, Caller caller, CancellationToken ct)
    {
        var cases = db.Set<Case>().VisibleTo(caller);
        return await db.Set<CasePaper>().AnyAsync(paper => paper.FileId == id && cases.Any(row => row.Id == paper.CaseId), ct)
            || await db.Set<PublicNotice>().VisibleTo(caller).AnyAsync(notice => notice.Photos!.Contains(id) || notice.ClosingPhotos!.Contains(id), ct);
    }
}

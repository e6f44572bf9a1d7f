using CaseFlow.Web.Api;
using CaseFlow.Web.Cases.Papers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Cases.Files;

/// <summary>An upload as forms and notices refer to it.</summary>
public sealed record UploadedFile(string Id, string Name, string ContentType, long Size);

public static class FilesApi
{
    public static void MapFiles(this RouteGroupBuilder api)
    {
        var files = api.MapGroup("/files").WithTags("Files");
        files.MapPost("", Upload).WithSummary("Takes one photo, PDF, .docx or .xlsx as the form part 'file'").WithProblems(413, 422).DisableAntiforgery();
        files.MapGet("/{id}", Download).WithSummary("The file again, for its uploader and for whoever may see the case, work item, notice or inspection it belongs to").Produces(200, contentType: "application/octet-stream").WithProblems(404);
    }

    private static async Task<Results<Created<UploadedFile>, ProblemHttpResult>> Upload(IFormFile? file, KeepFile keep, HttpContext http, CancellationToken ct)
    {
        var kept = await keep.Run(file, "file", ct);
        if (!kept.IsDone) return kept.Refusal.ToProblem(http);
        var saved = kept.Value;
        return TypedResults.Created($"/api/v1/files/{saved.Id}", new UploadedFile(saved.Id, saved.Name, saved.ContentType, saved.Size));
    }

    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Download(
        string id, OpenFile open, IStringLocalizer<CaseTexts> texts, HttpContext http, CancellationToken ct)
    {
        if (await open.Run(id, ct) is not { } found) return Refusal.NotFound(texts["file.unknown"]).ToProblem(http);
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return TypedResults.File(found.Content, found.File.ContentType, found.File.Name);
    }
}

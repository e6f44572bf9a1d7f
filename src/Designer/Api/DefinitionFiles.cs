using Microsoft.AspNetCore.Http;

namespace CaseFlow.Designer.Api;

/// <summary>Import and export of files.</summary>
static class DefinitionFiles
{
    public static async Task<IResult> Import(IDefinitionLibrary library, HttpContext http, CancellationToken ct) =>
        DefinitionEndpoints.Answer(await library.Import(await RequestBody.Read(http, ct), ct), http);

    public static async Task<IResult> ImportFiles(IDefinitionLibrary library, HttpContext http, CancellationToken ct)
    {
        if (!http.Request.HasFormContentType) return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        if (await ImportArchive.Read((await http.Request.ReadFormAsync(ct)).Files, ct) is not { } files) return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        var answer = await library.ImportAll(files, ct);
        return answer.IsDone ? ElsaJson.Ok(new { count = answer.Value.Imported.Count, answer.Value.Imported }) : answer.Refusal.ToProblem(http);
    }

    public static async Task<IResult> Revert(string definitionId, int version, IDefinitionLibrary library, HttpContext http, CancellationToken ct) =>
        DefinitionEndpoints.Answer(await library.Revert(definitionId, version, ct), http);

    public static async Task<IResult> Export(string definitionId, string? versionOptions, IDefinitionLibrary library, HttpContext http, CancellationToken ct) =>
        File(await library.Export(definitionId, VersionChoice.TryParse(versionOptions) ?? VersionChoice.Latest, ct), http);

    public static async Task<IResult> ExportAll(BulkExport body, IDefinitionLibrary library, HttpContext http, CancellationToken ct) =>
        File(await library.ExportAll([.. (body.Ids ?? []).OfType<string>()], ct), http);

    static IResult File(LibraryAnswer<LibraryFile> answer, HttpContext http) =>
        answer.IsDone ? TypedResults.File(answer.Value.Content, answer.Value.ContentType, answer.Value.Name) : answer.Refusal.ToProblem(http);
}

/// <param name="Ids">Version ids.</param>
sealed record BulkExport(IReadOnlyList<string>? Ids);

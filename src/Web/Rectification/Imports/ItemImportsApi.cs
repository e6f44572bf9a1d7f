using CaseFlow.Web.Api;
using CaseFlow.Web.Exchange;
using CaseFlow.Web.Households.Imports;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Rectification.Imports;

public static class ItemImportsApi
{
    public static void MapItemImports(this RouteGroupBuilder api)
    {
        var imports = api.MapGroup("/rectification-imports").WithTags("Items to put right");
        imports.MapPost("", Upload).WithSummary("Takes and checks a list of items (.xlsx, .xls, .csv); nothing is registered yet.").Produces<ItemImportContract>(201).ProducesProblem(403).ProducesProblem(422);
        imports.MapGet("/template.xlsx", Template).WithSummary("The empty list to fill in, with the categories of today.").Produces(200, contentType: RectificationApi.Xlsx);
        imports.MapGet("/{id:long}", Read).WithSummary("A list of the caller with its defects.").Produces<ItemImportContract>().ProducesProblem(404);
        imports.MapGet("/{id:long}/errors.xlsx", Errors).WithSummary("The list as it was uploaded, with red cells and the reasons in a last column.").Produces(200, contentType: RectificationApi.Xlsx).ProducesProblem(404);
        imports.MapPost("/{id:long}/confirm", Confirm).WithSummary("Registers the items of the list; those that are there already are counted and left as they are.")
            .Produces<ImportedItems>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        imports.MapPost("/{id:long}/discard", Discard).WithSummary("Throws a list away that was not confirmed.").Produces(204).ProducesProblem(404).ProducesProblem(409);
    }

    private static async Task<IResult> Upload(IFormFile file, UploadItems upload, HttpContext http, CancellationToken ct)
    {
        await using var content = file.OpenReadStream();
        var uploaded = await upload.Run(content, file.FileName, ct);
        return uploaded.Refusal is { } refusal ? refusal.ToProblem(http) : TypedResults.Created($"/api/v1/rectification-imports/{uploaded.Value!.Id}", uploaded.Value);
    }

    private static IResult Template(ItemTemplate template)
    {
        var output = new MemoryStream();
        template.Write(output);
        return TypedResults.File(output.ToArray(), RectificationApi.Xlsx, "rectification-template.xlsx");
    }

    private static async Task<IResult> Read(long id, DecideItems decide, ItemReports reports, IStringLocalizer<RectificationTexts> texts, HttpContext http, CancellationToken ct) =>
        await decide.Find(id, ct) is { } import ? TypedResults.Ok(reports.Of(import)) : Refusal.NotFound(texts["ImportUnknown"]).ToProblem(http);

    private static async Task<IResult> Errors(
        long id, DecideItems decide, ImportFiles files, ItemReports reports, IStringLocalizer<RectificationTexts> texts, HttpContext http, CancellationToken ct)
    {
        if (await decide.Find(id, ct) is not { } import || await files.Read(import.StoredName, ct) is not { } content || (await ItemSheet.Read(new MemoryStream(content), ct)).Sheet is not { } sheet)
            return Refusal.NotFound(texts["ImportUnknown"]).ToProblem(http);
        var output = new MemoryStream();
        ErrorFile.Write(sheet.ForErrors, reports.Open(import), output);
        return TypedResults.File(output.ToArray(), RectificationApi.Xlsx, $"{Path.GetFileNameWithoutExtension(import.FileName)}-errors.xlsx");
    }

    private static async Task<IResult> Confirm(long id, DecideItems decide, HttpContext http, CancellationToken ct)
    {
        var done = await decide.Confirm(id, ct);
        return done.Refusal is { } refusal ? refusal.ToProblem(http) : TypedResults.Ok(done.Value);
    }

    private static async Task<IResult> Discard(long id, DecideItems decide, HttpContext http, CancellationToken ct) =>
        await decide.Discard(id, ct) is { } refusal ? refusal.ToProblem(http) : TypedResults.NoContent();
}

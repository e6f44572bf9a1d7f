using CaseFlow.Web.Api;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Exchange;
using CaseFlow.Web.Standards;

namespace CaseFlow.Web.Households.Imports;

public static class ImportsApi
{
    const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapHouseholdImports(this RouteGroupBuilder api)
    {
        var imports = api.MapGroup("/household-imports").WithTags("Household imports");
        imports.MapPost("", Upload).WithSummary("Takes and checks a sheet (.xlsx, .xls, .csv), to add households or (mode=Update) to update them; nothing enters the register yet.")
            .Produces<ImportContract>(201).ProducesProblem(403).ProducesProblem(422);
        imports.MapGet("/template.xlsx", Template).WithSummary("The empty workbook to fill in, with the code lists of today.").Produces(200, contentType: Xlsx);
        imports.MapGet("/{id:long}", Read).WithSummary("A sheet of the caller with its defects.").Produces<ImportContract>().ProducesProblem(404);
        imports.MapGet("/{id:long}/errors.xlsx", Errors).WithSummary("The same sheet with red cells and a column of reasons.").Produces(200, contentType: Xlsx).ProducesProblem(404);
        imports.MapPost("/{id:long}/confirm", Confirm).WithSummary("Lets the sheet into the register; onlyCorrect leaves households with defects out.")
            .Produces<ImportContract>().ProducesProblem(409).ProducesProblem(422);
        imports.MapPost("/{id:long}/discard", (long id, DecideImport decide, HttpContext http, CancellationToken ct) => Answer(decide.Discard(id, ct), http))
            .WithSummary("Throws a sheet away that was not confirmed.").Produces(204).ProducesProblem(404).ProducesProblem(409);
        imports.MapPost("/{id:long}/withdraw", (long id, DecideImport decide, HttpContext http, CancellationToken ct) => Answer(decide.Withdraw(id, ct), http))
            .WithSummary("Takes a confirmed batch back while nothing else has touched its households.").Produces(204).ProducesProblem(404).ProducesProblem(409);
    }

    static async Task<IResult> Upload(IFormFile file, UploadImport upload, HttpContext http, CancellationToken ct, ImportMode mode = ImportMode.Add)
    {
        await using var content = file.OpenReadStream();
        var uploaded = await upload.Run(content, file.FileName, mode, ct);
        return uploaded.Refusal is { } refusal ? refusal.ToProblem(http) : TypedResults.Created($"/api/v1/household-imports/{uploaded.Value!.Id}", uploaded.Value);
    }

    static IResult Template(CodeLists lists, TimeProvider clock)
    {
        var output = new MemoryStream();
        HouseholdTemplate.Write(lists, clock.ChinaToday, output);
        return TypedResults.File(output.ToArray(), Xlsx, "household-template.xlsx");
    }

    static async Task<IResult> Read(long id, DecideImport decide, ImportReports reports, HttpContext http, CancellationToken ct) =>
        await decide.Find(id, ct) is { } import ? TypedResults.Ok(reports.Of(import)) : Unknown(reports, http);

    static async Task<IResult> Errors(long id, DecideImport decide, ImportFiles files, ImportReports reports, HttpContext http, CancellationToken ct)
    {
        if (await decide.Find(id, ct) is not { } import || await files.Open(import, ct) is not { } file) return Unknown(reports, http);
        var output = new MemoryStream();
        ErrorFile.Write(ErrorSheet.Of(file), reports.Open(import), output);
        return TypedResults.File(output.ToArray(), Xlsx, $"{Path.GetFileNameWithoutExtension(import.FileName)}-errors.xlsx");
    }

    static async Task<IResult> Confirm(long id, DecideImport decide, HttpContext http, CancellationToken ct, bool onlyCorrect = false)
    {
        var confirmed = await decide.Confirm(id, onlyCorrect, ct);
        return confirmed.Refusal is { } refusal ? refusal.ToProblem(http) : TypedResults.Ok(confirmed.Value);
    }

    static async Task<IResult> Answer(Task<Refusal?> act, HttpContext http) => await act is { } refusal ? refusal.ToProblem(http) : TypedResults.NoContent();

    static IResult Unknown(ImportReports reports, HttpContext http) => Refusal.NotFound(reports.Texts["ImportUnknown"]).ToProblem(http);
}

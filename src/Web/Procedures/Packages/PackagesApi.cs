using CaseFlow.Web.Api;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Procedures.Comparison;
using CaseFlow.Workflows.Definitions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures.Packages;

/// <param name="SignerName">Null while nobody trusts the key; then nothing can be saved.</param>
public sealed record PackageContract(
    string Id, string DefinitionId, int Version, string Title, string Signer, string? SignerName, string PublicKey, DateTimeOffset MadeAt, string MadeBy,
    int? LatestVersion, int? LatestRevision, CheckContract Check, IReadOnlyList<ChangeContract>? Changes, IReadOnlyList<TemplateTextContract> Texts)
{
    internal static PackageContract Of(PackageReport report) => new(
        report.Id, report.Manifest.DefinitionId, report.Manifest.Version, report.Manifest.Title, report.Manifest.Signer, report.SignerName, report.Manifest.PublicKey,
        report.Manifest.MadeAt, report.Manifest.MadeBy, report.Latest?.Version, report.Latest?.Revision, ProcedureWords.Of(report.Findings),
        report.Difference is { } found ? [.. found.Changes.Select(change => new ChangeContract(change.Kind, change.Part, change.ActivityId, change.Text.Spoken))] : null,
        [.. report.Texts.Select(text => new TemplateTextContract(text.List, text.Name, text.Text.Spoken))]);
}

/// <summary>The text of a template the procedure brings.</summary>
public sealed record TemplateTextContract(string List, string Name, string Text);

public sealed record SignerContract(string Fingerprint, string Name, string PublicKey, bool IsOwn);

public static class PackagesApi
{
    static readonly long LargestBody = (ParseLimits.Default.MaxBytes * 3) + (1024 * 1024);

    public static void MapPackages(this RouteGroupBuilder api)
    {
        api.MapGet("/procedures/{definitionId}/versions/{version:int}/package", Export).WithTags("Procedures")
            .WithSummary("The version as one signed file for another server.").Produces(200, contentType: "application/zip").ProducesProblem(404);
        var packages = api.MapGroup("/procedure-packages").WithTags("Procedures");
        packages.MapPost("", Take).WithMetadata(new RequestSizeLimitAttribute(LargestBody)).Accepts<IFormFile>("multipart/form-data", "application/zip")
            .WithSummary("Reads a package and reports what it would bring; nothing is saved.").Produces<PackageContract>(201).ProducesProblem(403).ProducesProblem(422);
        packages.MapGet("/{id}", async (string id, ImportPackage import, HttpContext http, CancellationToken ct) => Answer(await import.Find(id, ct), http))
            .WithSummary("The report of a package that waits.").Produces<PackageContract>().ProducesProblem(404);
        packages.MapPost("/{id}/save", Save).WithSummary("Saves the package as the next draft of its procedure or as a new procedure.")
            .Produces<VersionContract>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        var signers = api.MapGroup("/package-signers").WithTags("Administration").RequireAuthorization(Rights.SystemAdmin);
        signers.MapGet("", Signers).WithSummary("This server's public key and the servers it trusts.");
        signers.MapPost("", Trust).WithSummary("Trusts another server's key.").Produces<SignerContract>(201).ProducesProblem(403).ProducesProblem(409).ProducesProblem(422);
        signers.MapDelete("/{fingerprint}", async Task<IResult> (string fingerprint, PackageSigners known, HttpContext http, CancellationToken ct) =>
            await known.Distrust(fingerprint, ct) is { } refusal ? refusal.ToProblem(http) : TypedResults.NoContent())
            .WithSummary("No longer trusts a key.").Produces(204).ProducesProblem(403).ProducesProblem(404);
    }

    static async Task<IResult> Export(string definitionId, int version, ExportPackage export, HttpContext http, CancellationToken ct)
    {
        var made = await export.Run(definitionId, version, ct);
        return made.IsDone ? TypedResults.File(made.Value.Content, made.Value.ContentType, made.Value.Name) : made.Refusal.ToProblem(http);
    }

    static async Task<IResult> Take(ImportPackage import, IStringLocalizer<PackageTexts> texts, HttpContext http, CancellationToken ct)
    {
        if (http.Request.HasFormContentType && (await http.Request.ReadFormAsync(ct)).Files.Count != 1) return Refusal.Invalid("file", "required", texts["FileMissing"]).ToProblem(http);
        await using var file = http.Request.HasFormContentType ? http.Request.Form.Files[0].OpenReadStream() : http.Request.Body;
        var taken = await import.Take(file, ct);
        return taken.IsDone ? TypedResults.Created($"/api/v1/procedure-packages/{taken.Value.Id}", PackageContract.Of(taken.Value)) : taken.Refusal.ToProblem(http);
    }

    static async Task<IResult> Save(string id, PackageChoice body, ImportPackage import, ProcedureWords words, HttpContext http, CancellationToken ct)
    {
        var saved = await import.Save(id, body, ct);
        return saved.IsDone ? TypedResults.Ok(words.Of(saved.Value)) : saved.Refusal.ToProblem(http);
    }

    static async Task<List<SignerContract>> Signers(PackageSigners known, PackageSigner own, IStringLocalizer<PackageTexts> texts, CancellationToken ct) =>
        [new(own.Fingerprint, texts["ThisServer"], own.PublicKey, true), .. (await known.All(ct)).Select(row => new SignerContract(row.Fingerprint, row.Name, row.PublicKey, false))];

    static async Task<IResult> Trust(NewSigner body, PackageSigners known, HttpContext http, CancellationToken ct)
    {
        var done = await known.Trust(body, ct);
        return done.IsDone
            ? TypedResults.Created($"/api/v1/package-signers/{done.Value.Fingerprint}", new SignerContract(done.Value.Fingerprint, done.Value.Name, done.Value.PublicKey, false))
            : done.Refusal.ToProblem(http);
    }

    static IResult Answer(Result<PackageReport> found, HttpContext http) => found.IsDone ? TypedResults.Ok(PackageContract.Of(found.Value)) : found.Refusal.ToProblem(http);
}

using CaseFlow.Web.Data;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Procedures.Checking;
using CaseFlow.Web.Procedures.Comparison;
using CaseFlow.Web.Procedures.Library;
using CaseFlow.Web.Procedures.Templates;
using CaseFlow.Web.Procedures.Versions;
using CaseFlow.Workflows.Comparison;
using CaseFlow.Workflows.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures.Packages;

/// <summary>What a package would bring, before anything is saved.</summary>
/// <param name="SignerName">What the trusted server is called here; null while nobody trusts its key.</param>
/// <param name="Latest">The version it would follow; null when the procedure is new here.</param>
/// <param name="Difference">What would change against that version.</param>
/// <param name="Texts">Texts of templates this server prints otherwise, or does not know; the procedure keeps them.</param>
public sealed record PackageReport(
    string Id, PackageManifest Manifest, string? SignerName, ProcedureVersion? Latest, ProcedureFindings Findings, DefinitionDifference? Difference, IReadOnlyList<TemplateText> Texts)
{
    public bool IsTrusted => SignerName is not null;
}

/// <summary>How a package is taken over: as the next version of the procedure it names (覆盖为新版本), or as a procedure of its own (另存新流程).</summary>
public sealed record PackageChoice(bool AsCopy, string? TitleZh, string? TitleEn, int? Revision);

/// <summary>Takes packages in, in two steps: read and report, then save on decision. Nothing unsigned, changed or of an unknown signer is saved.</summary>
public sealed class ImportPackage(
    CaseFlowDb db, ProcedureRights rights, PackageReader reader, PackageSigners signers, UploadCheck upload, CheckProcedure check, CompareVersions compare,
    ProcedureDirectory directory, GraphCache graphs, UploadProcedure save, CopyProcedure copy, TemplatesOf templates, TimeProvider clock, IStringLocalizer<PackageTexts> texts)
{
    static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public async Task<Result<PackageReport>> Take(Stream file, CancellationToken ct)
    {
        if (rights.Refuse(Rights.ProcedureAdmin, rights.AdminArea ?? ProcedureVersion.Everywhere) is { } refusal) return refusal;
        var content = new MemoryStream();
        await file.CopyToAsync(content, ct);
        var id = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));
        var report = await Report(id, content.ToArray(), ct);
        if (!report.IsDone) return report;
        var oldest = clock.GetUtcNow() - Kept;
        await db.Set<WaitingPackage>().Where(row => row.At < oldest).ExecuteDeleteAsync(ct);
        db.Add(new WaitingPackage { Id = id, UserId = rights.Caller.UserId, Content = content.ToArray(), At = clock.GetUtcNow() });
        await db.SaveChangesAsync(ct);
        return report;
    }

    /// <summary>The report of a package that waits; only for whoever brought it.</summary>
    public async Task<Result<PackageReport>> Find(string id, CancellationToken ct) =>
        await Waiting(id, ct) is { } row ? await Report(row.Id, row.Content, ct) : Refusal.NotFound(texts["UnknownPackage"]);

    public async Task<Result<ProcedureVersion>> Save(string id, PackageChoice choice, CancellationToken ct)
    {
        var found = await Find(id, ct);
        if (!found.IsDone) return found.Refusal;
        if (!found.Value.IsTrusted) return Refusal.Forbidden("unknown-signer", texts["UnknownSigner", found.Value.Manifest.Signer]);
        var definition = upload.Read(WorkflowDefinition.Parse(Complete(reader.Read((await Waiting(id, ct))!.Content).Value!)));
        if (!definition.IsDone) return definition.Refusal;
        var saved = choice.AsCopy
            ? await copy.Save(definition.Value.Definition!, new(null, choice.TitleZh, choice.TitleEn), ct)
            : await Next(definition.Value, choice.Revision, ct);
        if (saved.IsDone) await db.Set<WaitingPackage>().Where(row => row.Id == id).ExecuteDeleteAsync(ct);
        return saved;
    }

    async Task<Result<ProcedureVersion>> Next(ParsedDefinition definition, int? revision, CancellationToken ct)
    {
        var saved = await save.Run(definition, revision, ct);
        return saved.IsDone ? saved.Value.Version : saved.Refusal;
    }

    Task<WaitingPackage?> Waiting(string id, CancellationToken ct) =>
        db.Set<WaitingPackage>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.UserId == rights.Caller.UserId, ct);

    async Task<Result<PackageReport>> Report(string id, byte[] content, CancellationToken ct)
    {
        var opened = reader.Read(content);
        if (!opened.IsDone) return opened.Refusal;
        var parsed = upload.Read(WorkflowDefinition.Parse(Complete(opened.Value)));
        if (!parsed.IsDone) return parsed.Refusal;
        var definition = parsed.Value.Definition!;
        var latest = directory.Current.Latest(definition.DefinitionId) is { } row && rights.Sees(row) ? row : null;
        var before = latest is null ? null : await graphs.Get(latest.Id, ct);
        return new PackageReport(
            id, opened.Value.Manifest, await signers.NameOf(opened.Value.Manifest.PublicKey, ct), latest,
            check.Run(definition, rights.AdminArea ?? ProcedureVersion.Everywhere), before is null ? null : compare.Difference(before.Definition, definition),
            Foreign(opened.Value));
    }

    // What this server prints otherwise comes with the procedure, so that it prints here what it printed there.
    byte[] Complete(OpenedPackage package) => DefinitionTemplates.With(package.Definition, Foreign(package));

    IReadOnlyList<TemplateText> Foreign(OpenedPackage package) => [.. package.Templates.Where(text => templates.Own(text.List, text.Name) != text.Text)];
}

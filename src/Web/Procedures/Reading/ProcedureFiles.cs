using System.IO.Compression;
using CaseFlow.Web.Data;
using CaseFlow.Web.Procedures.Library;
using CaseFlow.Workflows.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures.Reading;

/// <summary>A file to be handed out.</summary>
public sealed record ProcedureFile(string Name, string ContentType, byte[] Content);

/// <summary>Hands out versions as Elsa files: the uploaded definition with the version facts of today (FORMAT A.8), all else as it was.</summary>
public sealed class ProcedureFiles(CaseFlowDb db, ProcedureDirectory directory, ProcedureReading reading, IStringLocalizer<ProcedureTexts> texts)
{
    /// <summary>One version.</summary>
    public async Task<Result<ProcedureFile>> One(string definitionId, int version, CancellationToken ct)
    {
        var found = reading.Find(definitionId, version);
        if (!found.IsDone) return found.Refusal;
        return await Definition(found.Value, ct) is { } definition
            ? new ProcedureFile(NameOf(found.Value), "application/json", definition.WriteIndented())
            : Refusal.NotFound(texts["UnknownVersion", definitionId, version]);
    }

    /// <summary>All versions the caller sees, of one procedure or of all, as one ZIP.</summary>
    public async Task<Result<ProcedureFile>> All(string? definitionId, CancellationToken ct)
    {
        var versions = reading.All().SelectMany(rows => rows).Where(row => definitionId is null || row.DefinitionId == definitionId).ToList();
        return versions.Count == 0
            ? Refusal.NotFound(texts["UnknownProcedure", definitionId ?? ""])
            : new ProcedureFile($"workflow-definitions{(definitionId is null ? "" : "-" + definitionId)}.zip", "application/zip", await Zip(versions, ct));
    }

    /// <summary>Several versions as a ZIP.</summary>
    public async Task<byte[]> Zip(IReadOnlyList<ProcedureVersion> versions, CancellationToken ct)
    {
        var buffer = new MemoryStream();
        await using (var archive = await ZipArchive.CreateAsync(buffer, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct))
        {
            foreach (var version in versions)
            {
                if (await Definition(version, ct) is not { } definition) continue;
                await using var entry = await archive.CreateEntry(NameOf(version)).OpenAsync(ct);
                await entry.WriteAsync(definition.WriteIndented(), ct);
            }
        }

        return buffer.ToArray();
    }

    /// <summary>The definition of a version with its flags as they are now.</summary>
    public async Task<WorkflowDefinition?> Definition(ProcedureVersion row, CancellationToken ct)
    {
        var json = await db.Set<ProcedureContent>().Where(content => content.Id == row.Id).Select(content => content.Json).SingleOrDefaultAsync(ct);
        if (json is null) return null;
        var versions = directory.Current;
        var stored = WorkflowDefinition.Parse(json, new ParseLimits(long.MaxValue, int.MaxValue)).OrThrow();
        return stored.With(new(
            IsLatest: versions.Latest(row.DefinitionId)?.Id == row.Id, IsPublished: versions.Published(row.DefinitionId)?.Id == row.Id));
    }

    /// <summary>workflow-definition-slug-definitionId-id.json, as Elsa names its exports.</summary>
    public static string NameOf(ProcedureVersion row) => $"workflow-definition-{Slug(row)}-{Plain(row.DefinitionId)}-{Plain(row.Id)}.json";

    // Elsa's slug keeps small letters and digits; a name without any, such as a Chinese one, leaves the word itself.
    static string Slug(ProcedureVersion row)
    {
        var slug = new string([.. (row.Name ?? "").ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : '-')]);
        slug = string.Join('-', slug.Split('-', StringSplitOptions.RemoveEmptyEntries));
        return slug.Length == 0 ? "workflow" : slug.Length > 60 ? slug[..60] : slug;
    }

    static string Plain(string id) => id.Replace(':', '-');
}

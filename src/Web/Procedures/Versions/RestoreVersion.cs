using CaseFlow.Web.Procedures.Drafts;
using CaseFlow.Web.Procedures.Reading;
using CaseFlow.Workflows;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures.Versions;

/// <summary>Takes the content of any version as the draft (U-050). What is in force stays in force; undo brings the draft back that was there.</summary>
public sealed class RestoreVersion(
    ProcedureReading reading, ProcedureFiles files, DraftRights drafts, WriteDraft write, IStringLocalizer<ProcedureTexts> texts)
{
    /// <param name="revision">The revision of the open draft the caller saw; needed only while one is open.</param>
    public async Task<Result<ProcedureVersion>> Run(string definitionId, int version, int? revision, CancellationToken ct)
    {
        var found = reading.Find(definitionId, version);
        if (!found.IsDone) return found.Refusal;
        var latest = await drafts.Latest(definitionId, ct);
        if (!latest.IsDone) return latest.Refusal;
        if (drafts.RefuseStale(latest.Value, revision) is { } stale) return stale;
        if (latest.Value.IsOpen && latest.Value.Version == version) return Refusal.Conflict("is-the-draft", texts["IsTheDraft", version]);
        return await files.Definition(found.Value, ct) is { } content
            ? await write.Run(definitionId, latest.Value, new(content, "version-restored", new BilingualText($"恢复第{version}版", $"Restored version {version}")), ct)
            : Refusal.NotFound(texts["UnknownVersion", definitionId, version]);
    }
}

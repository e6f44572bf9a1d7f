using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Procedures.Checking;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures.Versions;

/// <summary>
/// The second person puts a submitted version into force: new cases take it, running ones stay on theirs. A released version can be released
/// again for more areas: the pilot villages first, the county later.
/// </summary>
public sealed class ReleaseProcedure(
    ProcedureRights rights, ProcedureChanges changes, CheckProcedure check, ReleaseInput input, TimeProvider clock, IStringLocalizer<ProcedureTexts> texts)
{
    public async Task<Result<ProcedureVersion>> Run(string definitionId, int version, ProcedureRelease release, CancellationToken ct)
    {
        var found = await changes.Find(definitionId, version, Rights.ProcedureReviewer, release.Revision, ct);
        if (!found.IsDone) return found;
        var row = found.Value;
        if (release.AreasOf(row).Select(area => RefuseCaller(row, area)).FirstOrDefault(no => no is not null) is { } refusal) return refusal;
        if (RefuseStatus(row, release) is { } status) return status;
        if (input.Problems(row, release) is { Count: > 0 } problems) return Refusal.Invalid(texts["ReleaseInvalid"], problems);
        var question = new CheckQuestion(release.AreasOf(row), release.EffectiveFrom ?? clock.ChinaToday);
        if (await check.RefuseErrors(row, question, ct) is { } errors) return errors;
        if (await RefuseDropped(row, question, ct) is { } dropped) return dropped;

        Release(row, release);
        return await changes.Save(row, "version-released", Rights.ProcedureReviewer, ct) is { } conflict ? conflict : row;
    }

    // Whoever stands in for a maker decides for the maker.
    Refusal? RefuseCaller(ProcedureVersion row, string area)
    {
        if (rights.Refuse(Rights.ProcedureReviewer, area) is { } refusal) return refusal;
        var isMaker = row.MadeBy(rights.Caller.UserId)
            || (rights.Caller.PostFor(Rights.ProcedureReviewer, area) is { OnBehalfOf: { } absent } && row.MadeBy(absent));
        return isMaker ? Refusal.Forbidden("maker-is-checker", texts["MakerIsChecker"]) : null;
    }

    Refusal? RefuseStatus(ProcedureVersion row, ProcedureRelease release) => row.Status switch
    {
        ProcedureStatus.Submitted => null,
        ProcedureStatus.Released when release.Named.Count > 0 => null,
        _ => Refusal.Conflict("not-submitted", texts["NotSubmitted", row.Version, texts[$"Status.{row.Status}"].Value]),
    };

    // A step an upper level has locked is only dropped with that level's release (D-045).
    async Task<Refusal?> RefuseDropped(ProcedureVersion row, CheckQuestion question, CancellationToken ct) =>
        (await check.Dropped(row, question, ct)).FirstOrDefault(step => rights.Refuse(Rights.ProcedureReviewer, step.Rule.AreaCode) is not null) is { } step
            ? Refusal.Forbidden("upper-level-approval", texts["UpperLevelApproval", step.Title.Spoken, rights.AreaName(step.Rule.AreaCode), step.Rule.Source])
            : null;

    void Release(ProcedureVersion row, ProcedureRelease release)
    {
        var (today, now) = (clock.ChinaToday, clock.GetUtcNow());
        var from = release.EffectiveFrom ?? today;
        var (document, note) = (release.DocumentNumber?.Trim(), release.Note?.Trim());
        row.Areas.AddRange(release.AreasOf(row).Select(area => new ReleasedArea
        {
            VersionId = row.Id, AreaCode = area, EffectiveFrom = from, DocumentNumber = document, Note = note, ReleasedAt = now, ReleasedByName = rights.Caller.Name,
        }));
        row.Revision++;
        if (row.Status == ProcedureStatus.Released) return;
        row.Status = ProcedureStatus.Released;
        (row.EffectiveFrom, row.DocumentNumber, row.Note) = (from, document, note);
        (row.ReleasedAt, row.ReleasedByName) = (now, rights.Caller.Name);
    }
}

using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Procedures.Checking;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures.Versions;

/// <summary>How a version comes into force.</summary>
/// <param name="EffectiveFrom">Today when nothing is said.</param>
/// <param name="AreaCode">A part of the version's area for a pilot; the whole area when nothing is said.</param>
/// <param name="DocumentNumber">文号 of the document that orders the change.</param>
/// <param name="Revision">The revision the reviewer saw.</param>
public sealed record ProcedureRelease(DateOnly? EffectiveFrom, string? AreaCode, string? DocumentNumber, string? Note, int? Revision);

/// <summary>The second person puts a submitted version into force: new cases take it, running ones stay on theirs.</summary>
public sealed class ReleaseProcedure(
    ProcedureRights rights, ProcedureChanges changes, CheckProcedure check, OrganisationDirectory organisation, TimeProvider clock, IStringLocalizer<ProcedureTexts> texts)
{
    const int LongestNumber = 100, LongestNote = 2000;

    public async Task<Result<ProcedureVersion>> Run(string definitionId, int version, ProcedureRelease release, CancellationToken ct)
    {
        var found = await changes.Find(definitionId, version, Rights.ProcedureReviewer, release.Revision, ct);
        if (!found.IsDone) return found;
        var row = found.Value;
        if (RefuseCaller(row, release) is { } refusal) return refusal;
        if (row.Status != ProcedureStatus.Submitted) return Refusal.Conflict("not-submitted", texts["NotSubmitted", row.Version, texts[$"Status.{row.Status}"].Value]);
        if (Problems(row, release) is { Count: > 0 } problems) return Refusal.Invalid(texts["ReleaseInvalid"], problems);
        if (await check.RefuseErrors(row, release.AreaCode ?? row.AreaCode, ct) is { } errors) return errors;

        Release(row, release);
        return await changes.Save(row, "version-released", Rights.ProcedureReviewer, ct) is { } conflict ? conflict : row;
    }

    // Whoever stands in for a maker decides for the maker.
    Refusal? RefuseCaller(ProcedureVersion row, ProcedureRelease release)
    {
        if (rights.Refuse(Rights.ProcedureReviewer, AreaOf(row, release)) is { } refusal) return refusal;
        var isMaker = row.MadeBy(rights.Caller.UserId)
            || rights.Caller.PostFor(Rights.ProcedureReviewer, AreaOf(row, release)) is { OnBehalfOf: { } absent } && row.MadeBy(absent);
        return isMaker ? Refusal.Forbidden("maker-is-checker", texts["MakerIsChecker"]) : null;
    }

    List<FieldProblem> Problems(ProcedureVersion row, ProcedureRelease release)
    {
        List<FieldProblem> problems = [];
        if (release.EffectiveFrom < clock.ChinaToday) problems.Add(new("effectiveFrom", "in-the-past", texts["EffectiveInPast"]));
        if (release.AreaCode is { } area && organisation.Current.Area(area) is null) problems.Add(new("areaCode", "unknown-area", texts["AreaUnknown", area]));
        else if (release.AreaCode is { } part && !AreaCodes.Contains(row.AreaCode, part))
            problems.Add(new("areaCode", "outside", texts["AreaOutside", part, rights.AreaName(row.AreaCode)]));
        if (release.DocumentNumber?.Length > LongestNumber) problems.Add(new("documentNumber", "too-long", texts["TooLong", LongestNumber]));
        if (release.Note?.Length > LongestNote) problems.Add(new("note", "too-long", texts["TooLong", LongestNote]));
        return problems;
    }

    void Release(ProcedureVersion row, ProcedureRelease release)
    {
        row.Status = ProcedureStatus.Released;
        row.Revision++;
        row.EffectiveFrom = release.EffectiveFrom ?? clock.ChinaToday;
        row.AreaCode = AreaOf(row, release);
        (row.DocumentNumber, row.Note) = (release.DocumentNumber?.Trim(), release.Note?.Trim());
        (row.ReleasedAt, row.ReleasedByName) = (clock.GetUtcNow(), rights.Caller.Name);
    }

    static string AreaOf(ProcedureVersion row, ProcedureRelease release) => release.AreaCode ?? row.AreaCode;
}

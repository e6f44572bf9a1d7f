using CaseFlow.Web.Procedures.Checking;
using CaseFlow.Web.Procedures.Reading;
using CaseFlow.Web.Procedures.Versions;
using CaseFlow.Workflows.ReleaseCheck;

namespace CaseFlow.Web.Procedures;

public sealed record ProcedureContract(
    string DefinitionId, string Title, string? Family, VersionContract? Current, VersionContract? Draft, int VersionCount, int RunningCases);

public sealed record ProcedureVersionsContract(string DefinitionId, string Title, IReadOnlyList<VersionContract> Versions);

/// <param name="AreaCode">Where the version belongs; empty for what is shipped. Where it is in force stands in Areas.</param>
/// <param name="IsInForce">Whether new cases of some area take it today.</param>
public sealed record VersionContract(
    string Id, string DefinitionId, int Version, string Title, ProcedureStatus Status, bool IsInForce, int Revision, string Hash, string AreaCode, string AreaName,
    DateOnly? EffectiveFrom, string? DocumentNumber, string? Note, string CreatedBy, DateTimeOffset CreatedAt, string ChangedBy, DateTimeOffset ChangedAt,
    string? SubmittedBy, DateTimeOffset? SubmittedAt, string? ReleasedBy, DateTimeOffset? ReleasedAt, string? RetiredBy, DateOnly? RetiredOn, int? RunningCases,
    IReadOnlyList<ReleasedAreaContract> Areas);

/// <summary>Where and from when on a version is in force.</summary>
public sealed record ReleasedAreaContract(string AreaCode, string AreaName, DateOnly EffectiveFrom, string? DocumentNumber, string? Note, string ReleasedBy, DateTimeOffset ReleasedAt);

/// <param name="Warnings">What was read but is ignored when the procedure runs, such as a line to a step that is not there.</param>
public sealed record UploadContract(
    string Id, string DefinitionId, int Version, int Revision, string Title, ProcedureStatus Status, IReadOnlyList<FieldProblem> Warnings);

/// <param name="Rule">The stable key of the rule.</param>
public sealed record FindingContract(Severity Severity, string Rule, string? ActivityId, string Message);

public sealed record CheckContract(bool CanBeReleased, IReadOnlyList<FindingContract> Findings);

/// <summary>Word that a version has taken effect.</summary>
public sealed record ReleaseWordContract(
    long Id, string DefinitionId, int Version, string Title, DateOnly EffectiveFrom, IReadOnlyList<string> Areas, DateTimeOffset At);

public sealed record StepDatesContract(string ActivityId, string Title, DateOnly Earliest, DateOnly Latest, string Explanation);

public sealed record TimelineContract(DateOnly Start, IReadOnlyList<StepDatesContract> Steps);

/// <param name="Revision">The revision the caller saw; when given, a version that has changed since is refused with 409.</param>
public sealed record RevisionContract(int? Revision);

public sealed record ReturnContract(string? Reason, int? Revision);

/// <summary>Turns rows into contracts in the caller's language.</summary>
sealed class ProcedureWords(ProcedureRights rights, ListProcedures list)
{
    public ProcedureContract Of(ProcedureRow row) =>
        new(row.DefinitionId, row.Title, row.Family, Maybe(row.Current), Maybe(row.Draft), row.VersionCount, row.RunningCases);

    public VersionContract Of(ProcedureVersion row, int? runningCases = null) => new(
        row.Id, row.DefinitionId, row.Version, row.Title, row.Status, list.IsInForce(row), row.Revision, row.Hash, row.AreaCode, rights.AreaName(row.AreaCode),
        row.EffectiveFrom, row.DocumentNumber, row.Note, row.CreatedByName, row.CreatedAt, row.ChangedByName, row.ChangedAt,
        row.SubmittedByName, row.SubmittedAt, row.ReleasedByName, row.ReleasedAt, row.RetiredByName, row.RetiredOn, runningCases,
        [.. row.Areas.OrderBy(area => area.EffectiveFrom).ThenBy(area => area.AreaCode, StringComparer.Ordinal).Select(Of)]);

    ReleasedAreaContract Of(ReleasedArea area) =>
        new(area.AreaCode, rights.AreaName(area.AreaCode), area.EffectiveFrom, area.DocumentNumber, area.Note, area.ReleasedByName, area.ReleasedAt);

    public static CheckContract Of(ProcedureFindings found) => new(
        !found.HasErrors, [.. found.Findings.Select(finding => new FindingContract(finding.Severity, finding.Rule, finding.ActivityId, finding.Message.Spoken))]);

    public static UploadContract Of(UploadedProcedure uploaded)
    {
        var row = uploaded.Version;
        return new(row.Id, row.DefinitionId, row.Version, row.Revision, row.Title, row.Status, uploaded.Warnings);
    }

    VersionContract? Maybe(ProcedureVersion? row) => row is null ? null : Of(row);
}

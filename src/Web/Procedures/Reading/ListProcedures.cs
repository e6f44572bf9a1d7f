using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Web.Procedures.Library;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Procedures.Reading;

/// <summary>One procedure in the list.</summary>
/// <param name="Current">The newest version in force in some of the caller's areas today.</param>
/// <param name="Draft">The draft or submitted version; null for people who do not edit procedures.</param>
/// <param name="RunningCases">Open cases in the caller's areas, on all versions.</param>
public sealed record ProcedureRow(
    string DefinitionId, string Title, string? Family, ProcedureVersion? Current, ProcedureVersion? Draft, int VersionCount, int RunningCases);

/// <summary>The procedures the caller sees, with what is in force, what is being made and how many cases run.</summary>
public sealed class ListProcedures(CaseFlowDb db, ProcedureReading reading, ProcedureDirectory directory, Caller caller, TimeProvider clock)
{
    public async Task<IReadOnlyList<ProcedureRow>> Run(CancellationToken ct)
    {
        var running = await RunningCases(ct);
        return
        [
            .. from versions in reading.All()
               let newest = versions[0]
               let current = Current(versions)
               orderby (current ?? newest).Title
               select new ProcedureRow(
                   newest.DefinitionId, (current ?? newest).Title, (current ?? newest).Family, current, versions.FirstOrDefault(version => version.IsOpen),
                   versions.Length, running.Where(count => count.DefinitionId == newest.DefinitionId).Sum(count => count.Cases)),
        ];
    }

    /// <summary>Open cases in the caller's areas by version.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CasesByVersion(string definitionId, CancellationToken ct) =>
        (await RunningCases(ct)).Where(count => count.DefinitionId == definitionId).ToDictionary(count => count.VersionId, count => count.Cases);

    /// <summary>Whether new cases of some area take the version today.</summary>
    public bool IsInForce(ProcedureVersion version) => directory.Current.AreasInForce(version, clock.ChinaToday).Count > 0;

    ProcedureVersion? Current(ProcedureVersion[] versions) => versions.FirstOrDefault(IsInForce);

    async Task<List<CaseCount>> RunningCases(CancellationToken ct) =>
        await db.Set<Case>().Where(row => row.Status == CaseStatus.Running).In(AreaScope.Of(caller), row => row.AreaCode)
            .GroupBy(row => new { row.Procedure, row.VersionId })
            .Select(group => new CaseCount(group.Key.Procedure, group.Key.VersionId, group.Count())).ToListAsync(ct);

    sealed record CaseCount(string DefinitionId, string VersionId, int Cases);
}

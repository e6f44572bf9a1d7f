using CaseFlow.Web.Audit;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Organisation.Reference;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Organisation.Areas;

/// <summary>What an area file did; with problems it did nothing.</summary>
public sealed record LoadedAreas(int Added, int Renamed, int Unchanged, IReadOnlyList<AreaProblem> Problems);

/// <summary>
/// Takes areas from a file of the statistics office: new codes are added, other names hold from today. What the file leaves out stays,
/// because old papers go on naming it (U-006).
/// </summary>
public sealed class LoadAreas(CaseFlowDb db, OrganisationDirectory directory, AuditTrail trail, TimeProvider clock)
{
    public async Task<LoadedAreas> Run(string text, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var known = await db.Set<Area>().Include(area => area.Names).ToDictionaryAsync(area => area.Code, ct);
        var (areas, problems) = AreaFile.Check(text, known.Keys.ToHashSet());
        if (problems.Count > 0) return new(0, 0, 0, problems);
        var (added, renamed) = (0, 0);
        foreach (var area in areas)
        {
            if (!known.TryGetValue(area.Code, out var before)) (_, added) = (db.Add(area), added + 1);
            else if (before.Name != area.Name) renamed += Rename(before, area.Name);
        }

        await db.SaveChangesAsync(ct);
        await trail.Append(new("areas", "areas-imported", null, After: new { Added = added, Renamed = renamed }), ct);
        await ReferenceVersion.Raise(db, ReferenceVersion.Organisation, ct);
        await transaction.CommitAsync(ct);
        await directory.Refresh(ct);
        return new(added, renamed, areas.Count - added - renamed, []);
    }

    int Rename(Area area, string name)
    {
        area.Rename(name, clock.ChinaToday);
        return 1;
    }
}

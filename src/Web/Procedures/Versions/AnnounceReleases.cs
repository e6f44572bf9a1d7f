using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Procedures.Library;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Procedures.Versions;

/// <summary>
/// Tells administrators and reviewers of versions that have taken effect. The versions themselves need no switch: which one is in force follows
/// from the day. The row of the release is marked in the transaction that writes the words, so nodes that look together tell once.
/// </summary>
public sealed class AnnounceReleases(CaseFlowDb db, ProcedureDirectory directory, OrganisationDirectory organisation, TimeProvider clock)
{
    static readonly string[] told = [Rights.ProcedureAdmin, Rights.ProcedureReviewer];

    /// <summary>How many releases were told of.</summary>
    public async Task<int> Run(CancellationToken ct)
    {
        var today = clock.ChinaToday;
        var due = await db.Set<ReleasedArea>().AsNoTracking().Where(area => area.ToldAt == null && area.EffectiveFrom <= today).ToListAsync(ct);
        var count = 0;
        foreach (var release in due.GroupBy(area => (area.VersionId, area.EffectiveFrom)))
            if (await Tell(release.Key.VersionId, release.Key.EffectiveFrom, [.. release.Select(area => area.AreaCode)], ct)) count++;
        return count;
    }

    async Task<bool> Tell(string versionId, DateOnly day, IReadOnlyList<string> areas, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var marked = await db.Set<ReleasedArea>().Where(area => area.VersionId == versionId && area.EffectiveFrom == day && area.ToldAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(area => area.ToldAt, now), ct);
        if (marked == 0) return false;
        var status = await db.Set<ProcedureVersion>().Where(row => row.Id == versionId).Select(row => row.Status).SingleAsync(ct);
        if (status == ProcedureStatus.Released)
            db.AddRange(Readers(areas).Select(user => new ReleaseMessage { VersionId = versionId, EffectiveFrom = day, UserId = user, At = now }));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        await directory.Refresh(ct);
        return status == ProcedureStatus.Released;
    }

    // What holds everywhere concerns whoever works on procedures anywhere.
    IEnumerable<string> Readers(IReadOnlyList<string> areas)
    {
        var snapshot = organisation.Current;
        var places = areas.SelectMany(area => area == ProcedureVersion.Everywhere ? snapshot.PostAreas(clock.ChinaToday) : [area]);
        return places.SelectMany(place => told.SelectMany(role => snapshot.Holders(role, place, clock.ChinaToday))).Distinct().Order(StringComparer.Ordinal);
    }
}

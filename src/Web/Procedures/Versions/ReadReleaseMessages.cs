using CaseFlow.Web.Data;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Procedures.Library;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Procedures.Versions;

/// <summary>One word about a release.</summary>
public sealed record ReleaseWord(long Id, ProcedureVersion Version, DateOnly EffectiveFrom, IReadOnlyList<string> Areas, DateTimeOffset At);

/// <summary>The caller's unread words about versions that took effect.</summary>
public sealed class ReadReleaseMessages(CaseFlowDb db, ProcedureDirectory directory, Caller caller, TimeProvider clock)
{
    const int Most = 20;

    public async Task<IReadOnlyList<ReleaseWord>> Run(CancellationToken ct)
    {
        var rows = await db.Set<ReleaseMessage>().AsNoTracking().Where(row => row.UserId == caller.UserId && row.ReadAt == null)
            .OrderByDescending(row => row.Id).Take(Most).ToListAsync(ct);
        return
        [
            .. from row in rows
               let version = directory.Current.Find(row.VersionId)
               where version is not null
               select new ReleaseWord(
                   row.Id, version, row.EffectiveFrom, [.. version.Areas.Where(area => area.EffectiveFrom == row.EffectiveFrom).Select(area => area.AreaCode)], row.At),
        ];
    }

    /// <summary>Marks one of the caller's words as read; another's stays as it is.</summary>
    public Task<int> MarkRead(long id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.Set<ReleaseMessage>().Where(row => row.Id == id && row.UserId == caller.UserId && row.ReadAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ReadAt, now), ct);
    }
}

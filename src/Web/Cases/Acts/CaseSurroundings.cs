using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Households;
using CaseFlow.Workflows.Execution;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Cases.Acts;

/// <summary>What lies outside the instances of a case and is read only when an act needs it: awaited events and the household's standing.</summary>
/// <param name="IsRead">False when nothing was read; an act that turns out to need it is then run again.</param>
public sealed record CaseSurroundings(bool IsRead, IReadOnlyList<AwaitEvent> Awaits, HouseholdStatus? Standing)
{
    public static CaseSurroundings Unread { get; } = new(false, [], null);
}

/// <summary>Reads the surroundings of a case.</summary>
public sealed class SurroundingsReader(IServiceScopeFactory scopes)
{
    public async Task<CaseSurroundings> Read(long caseId, long? householdId, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        var awaits = await db.Set<EventWait>().AsNoTracking().Where(wait => wait.CaseId == caseId).OrderBy(wait => wait.Id)
            .Select(wait => new AwaitEvent(wait.ActivityId, wait.Id, wait.Name, wait.CorrelationId)).ToListAsync(ct);
        var standing = householdId is null ? null
            : await db.Set<Household>().Where(row => row.Id == householdId).Select(row => (HouseholdStatus?)row.Status).SingleOrDefaultAsync(ct);
        return new(true, awaits, standing);
    }
}

using CaseFlow.Web.Audit;
using CaseFlow.Web.Data;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Workflows.Execution;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Supervision.EngineRoom.Agreement;

/// <summary>A check with the differences of the caller's areas.</summary>
public sealed record AgreementReport(AgreementCheck Check, IReadOnlyList<AgreementDifference> Differences);

/// <summary>Asks for a check and shows what came of it.</summary>
public sealed class AskAgreement(CaseFlowDb db, AuditTrail trail, Caller caller, IIdSource ids, TimeProvider clock)
{
    private const int Shown = 20;

    /// <summary>The id of the new check, or of one that is still open: two at once would only compare the same rows twice.</summary>
    public async Task<long> Run(CancellationToken ct)
    {
        var open = db.Set<AgreementCheck>().Where(check => check.Status == AgreementStatus.Waiting || check.Status == AgreementStatus.Running).Select(check => (long?)check.Id);
        if (await open.FirstOrDefaultAsync(ct) is { } already) return already;
        var check = new AgreementCheck { Id = ids.Next(), RequestedAt = clock.GetUtcNow(), RequestedBy = caller.UserId, RequestedByName = caller.Name };
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Add(check);
        await trail.Append(new("engine-room/agreement", "agreement-checked", null, After: new { check.Id }), ct);
        await transaction.CommitAsync(ct);
        return check.Id;
    }

    /// <summary>The last checks, the youngest first.</summary>
    public Task<List<AgreementCheck>> Last(CancellationToken ct) => db.Set<AgreementCheck>().AsNoTracking().OrderByDescending(check => check.Id).Take(Shown).ToListAsync(ct);

    /// <summary>One check; null when there is no such check.</summary>
    public async Task<AgreementReport?> Find(long id, CancellationToken ct)
    {
        if (await db.Set<AgreementCheck>().AsNoTracking().SingleOrDefaultAsync(check => check.Id == id, ct) is not { } found) return null;
        return new(found, await db.Set<AgreementDifference>().AsNoTracking().Where(difference => difference.CheckId == id).In(AreaScope.Of(caller), difference => difference.CaseArea)
            .OrderBy(difference => difference.Ordinal).ToListAsync(ct));
    }
}

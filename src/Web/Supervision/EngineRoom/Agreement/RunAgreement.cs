using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Supervision.EngineRoom.Agreement;

/// <summary>
/// Carries out the checks people asked for: over all running cases, some hundred at a time, so that memory does not grow with them. One node claims a check;
/// when it dies, another begins it anew after a while.
/// </summary>
public sealed class RunAgreement(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RunAgreement> log)
{
    private const int AtOnce = 200, MostDifferences = 1_000;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>How many checks were carried out.</summary>
    public async Task<int> Run(CancellationToken ct)
    {
        var done = 0;
        for (; await Claim(ct) is { } check; done++) await Finish(check, ct);
        return done;
    }

    private async Task<long?> Claim(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        var (now, until) = (clock.GetUtcNow(), clock.GetUtcNow() + Lease);
        var open = db.Set<AgreementCheck>().Where(check => check.Status == AgreementStatus.Waiting || (check.Status == AgreementStatus.Running && check.ClaimedUntil < now));
        if (await open.OrderBy(check => check.Id).Select(check => (long?)check.Id).FirstOrDefaultAsync(ct) is not { } id) return null;
        var claimed = await open.Where(check => check.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(check => check.Status, AgreementStatus.Running).SetProperty(check => check.ClaimedUntil, until).SetProperty(check => check.StartedAt, now), ct);
        return claimed == 1 ? id : null;
    }

    private async Task Finish(long id, CancellationToken ct)
    {
        try
        {
            await Compare(id, ct);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogError(error, "The agreement check {Check} failed.", id);
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<CaseFlowDb>().Set<AgreementCheck>().Where(check => check.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(check => check.Status, AgreementStatus.Failed).SetProperty(check => check.Error, error.Message), ct);
        }
    }

    private async Task Compare(long id, CancellationToken ct)
    {
        await Clear(id, ct);
        for (var after = 0L; await Batch(id, after, ct) is { } last; after = last) { }
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        await scope.ServiceProvider.GetRequiredService<CaseFlowDb>().Set<AgreementCheck>().Where(check => check.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(check => check.Status, AgreementStatus.Done).SetProperty(check => check.FinishedAt, now), ct);
    }

    // Whoever had it before may have come some way.
    private async Task Clear(long id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        await db.Set<AgreementDifference>().Where(difference => difference.CheckId == id).ExecuteDeleteAsync(ct);
        await db.Set<AgreementCheck>().Where(check => check.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(check => check.Cases, 0).SetProperty(check => check.Waits, 0).SetProperty(check => check.Differences, 0), ct);
    }

    // The last case of the batch; null when there is none left.
    private async Task<long?> Batch(long id, long after, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        var cases = await db.Set<Case>().Where(row => row.Status == CaseStatus.Running && row.Id > after).OrderBy(row => row.Id).Take(AtOnce)
            .Select(row => new { row.Id, row.Number, row.AreaCode }).ToListAsync(ct);
        if (cases.Count == 0) return null;
        var (waits, differences) = await new CaseAgreement(db).Run(cases.ConvertAll(row => row.Id), ct);
        var check = await db.Set<AgreementCheck>().SingleAsync(row => row.Id == id, ct);
        foreach (var (wait, isRowMissing) in differences)
            if (check.Differences++ < MostDifferences && cases.Find(row => row.Id == wait.CaseId) is { } of)
                db.Add(new AgreementDifference
                {
                    CheckId = id, Ordinal = check.Differences, CaseId = of.Id, CaseNumber = of.Number, CaseArea = of.AreaCode, Kind = wait.Kind, RowId = wait.Id, ActivityId = wait.ActivityId,
                    IsRowMissing = isRowMissing,
                });
        (check.Cases, check.Waits, check.ClaimedUntil) = (check.Cases + cases.Count, check.Waits + waits, clock.GetUtcNow() + Lease);
        await db.SaveChangesAsync(ct);
        return cases[^1].Id;
    }
}

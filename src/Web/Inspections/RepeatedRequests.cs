using System.Globalization;
using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Inspections;

/// <summary>
/// A request that comes twice under one key is done once. The key is a row in the act's own transaction; of two at the same moment one finds the row of the
/// other, takes everything back and gives its answer.
/// </summary>
public sealed class RepeatedRequests(CaseFlowDb db, IWorkflowStore store, TimeProvider clock, IStringLocalizer<InspectionTexts> texts)
{
    /// <summary>The id that was answered before; null when the request is new.</summary>
    public async Task<Result<long>?> Find(ActRequest request, CancellationToken ct)
    {
        if (request.RequestKey is not { } key || await store.FindAnswer(key, ct) is not { } kept) return null;
        if (!kept.BodyHash.AsSpan().SequenceEqual(key.BodyHash)) return Refusal.Invalid("Idempotency-Key", "key-reused", texts["key.reused"]);
        return long.Parse(kept.Answer, CultureInfo.InvariantCulture);
    }

    /// <summary>Adds the answer to the running transaction.</summary>
    public void Keep(ActRequest request, long answer)
    {
        if (request.RequestKey is not { } key) return;
        db.Add(new IdempotencyKey { UserId = key.UserId, Key = key.Key, BodyHash = key.BodyHash, Answer = answer.ToString(CultureInfo.InvariantCulture), At = clock.GetUtcNow() });
    }

    /// <summary>Does the act; when it was refused or failed because its twin was first, the twin's answer counts.</summary>
    public async Task<Result<long>> Once(ActRequest request, Func<Task<Result<long>>> act, CancellationToken ct)
    {
        try
        {
            var done = await act();
            return done.Refusal is { Kind: RefusalKind.Conflict } && await Find(request, ct) is { } answered ? answered : done;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await Find(request, ct) is { } answered) return answered;
            throw;
        }
    }
}

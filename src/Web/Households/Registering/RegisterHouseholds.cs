using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Bulk;
using CaseFlow.Web.Data.Ids;
using CaseFlow.Web.Exchange;
using CaseFlow.Web.Identity.PersonalData;

namespace CaseFlow.Web.Households.Registering;

/// <summary>Adds households that passed every check: all of them in one transaction, or none.</summary>
public sealed class RegisterHouseholds(CaseFlowDb db, IdBlocks ids, PersonalText personal)
{
    /// <summary>The new households. The unique indexes on numbers and people decide when two imports meet.</summary>
    /// <param name="alongside">Written in the same transaction; false takes everything back.</param>
    public async Task<IReadOnlyList<Household>> Run(
        IReadOnlyList<HouseholdDraft> drafts, Func<HouseholdDraft, RegisterEntry> entry, CancellationToken ct, Func<Task<bool>>? alongside = null)
    {
        var households = await Build(drafts, entry, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (alongside is not null && !await alongside()) return [];
        await Write(households, ct);
        await transaction.CommitAsync(ct);
        return households;
    }

    async Task<List<Household>> Build(IReadOnlyList<HouseholdDraft> drafts, Func<HouseholdDraft, RegisterEntry> entry, CancellationToken ct)
    {
        var rows = new HouseholdRows(personal);
        var next = await ids.Reserve(drafts.Sum(HouseholdRows.IdCount), ct);
        List<Household> households = new(drafts.Count);
        foreach (var draft in drafts)
        {
            households.Add(rows.Build(draft, next, entry(draft)));
            next += HouseholdRows.IdCount(draft);
        }
        return households;
    }

    async Task Write(List<Household> households, CancellationToken ct)
    {
        await db.Insert(households, ct);
        await db.Insert(households.SelectMany(household => household.Members).ToList(), ct);
        await db.Insert(households.SelectMany(household => household.Incomes).ToList(), ct);
        await db.Insert(households.SelectMany(household => household.StatusHistory).ToList(), ct);
    }
}

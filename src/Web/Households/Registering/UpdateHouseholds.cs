using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Ids;
using CaseFlow.Web.Exchange;
using CaseFlow.Web.Identity.PersonalData;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Households.Registering;

/// <summary>What an update would do: the households it may touch, the texts that differ, and what stands against it.</summary>
public sealed record ComparedHouseholds(IReadOnlyList<HouseholdDraft> Drafts, IReadOnlyList<ImportError> Errors, IReadOnlyList<ImportChange> Changes);

/// <summary>Finds the households of a sheet by the ID numbers of their people and brings them up to date: all in one transaction, or none.</summary>
public sealed class UpdateHouseholds(CaseFlowDb db, IdBlocks ids, PersonalText personal)
{
    const string NotInRegister = "not-in-register", SeveralHouseholds = "several-households", NumberDiffers = "number-differs", HeadMissing = "head-missing";

    // Members of so many households are few enough for the parameters of one query.
    const int AtOnce = 100;

    /// <param name="keeps">Whether the person who brings the sheet keeps the register of an area.</param>
    public async Task<ComparedHouseholds> Compare(IReadOnlyList<HouseholdDraft> drafts, RegisterEntry entry, Func<string, bool> keeps, CancellationToken ct)
    {
        var update = new HouseholdUpdate(personal, entry);
        List<HouseholdDraft> good = [];
        List<ImportError> errors = [];
        List<ImportChange> changes = [];
        foreach (var chunk in drafts.Chunk(AtOnce))
        {
            var found = await Match(chunk, isTracked: false, ct);
            foreach (var draft in chunk)
            {
                // A household of a foreign village is as unknown as one that does not exist.
                var households = found[draft.Number].Where(household => keeps(household.AreaCode)).ToList();
                if (Problem(draft, households) is { } error)
                {
                    errors.Add(error);
                    continue;
                }

                good.Add(draft);
                changes.AddRange(update.Apply(draft, households[0], 0));
            }
        }

        return new(good, errors, changes);
    }

    /// <summary>The number of households that changed; null when <paramref name="alongside"/> took everything back.</summary>
    public async Task<int?> Write(IReadOnlyList<HouseholdDraft> drafts, RegisterEntry entry, Func<Task<bool>> alongside, CancellationToken ct)
    {
        var next = await ids.Reserve(drafts.Sum(HouseholdRows.IdCount) + 1, ct);
        var update = new HouseholdUpdate(personal, entry);
        var changed = 0;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await alongside()) return null;
        foreach (var chunk in drafts.Chunk(AtOnce))
        {
            var found = await Match(chunk, isTracked: true, ct);
            foreach (var draft in chunk)
            {
                // The sheet was held against the register a moment ago; who has left it since is left alone.
                if (found[draft.Number].FirstOrDefault() is { } household && update.Apply(draft, household, next).Count > 0) changed++;
                next += HouseholdRows.IdCount(draft);
            }

            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }

        await transaction.CommitAsync(ct);
        return changed;
    }

    // By the number of the draft: the households in which one of its people stands.
    async Task<ILookup<string, Household>> Match(HouseholdDraft[] drafts, bool isTracked, CancellationToken ct)
    {
        var draftOf = drafts.SelectMany(draft => draft.Members.Select(member => (Index: personal.Index(member.IdNumber), draft.Number)))
            .DistinctBy(pair => pair.Index).ToDictionary(pair => pair.Index, pair => pair.Number);
        var indexes = draftOf.Keys.ToList();
        var query = db.Set<Household>().Include(household => household.Members).Include(household => household.Incomes).AsSplitQuery()
            .Where(household => household.Members.Any(member => indexes.Contains(member.IdNumberIndex)));
        var households = await (isTracked ? query : query.AsNoTracking()).ToListAsync(ct);
        return households.SelectMany(household => household.Members.Select(member => draftOf.GetValueOrDefault(member.IdNumberIndex)).OfType<string>().Distinct()
            .Select(number => (number, household))).ToLookup(pair => pair.number, pair => pair.household);
    }

    ImportError? Problem(HouseholdDraft draft, IReadOnlyList<Household> households)
    {
        if (households.Count == 0)
            return new(draft.FirstRow, "证件号码", NotInRegister, "", new("名册中没有该户人员，请用“新增”方式导入", "Nobody of this household is in the register; import it as new"));
        if (households.Count > 1)
            return new(draft.FirstRow, "证件号码", SeveralHouseholds, draft.Number, new("该户人员在名册中分属几户", "The people of this household stand in several households of the register"));
        if (households[0].Number != draft.Number)
            return new(draft.FirstRow, "户编号", NumberDiffers, draft.Number, new($"名册中该户的户编号是 {households[0].Number}", $"In the register this household has the number {households[0].Number}"));
        var people = draft.Members.Select(member => personal.Index(member.IdNumber)).ToHashSet();
        return households[0].Members.Any(member => member.Relation == Member.Head && !people.Contains(member.IdNumberIndex))
            ? new(draft.FirstRow, "与户主关系", HeadMissing, "", new("表中缺少名册现有的户主，更换户主时请一并填写其新的关系", "The present head is missing in the sheet; give his new relation when the head changes"))
            : null;
    }
}

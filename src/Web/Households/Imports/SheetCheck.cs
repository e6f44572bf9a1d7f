using CaseFlow.Web.Data;
using CaseFlow.Web.Exchange;
using CaseFlow.Web.Households.Registering;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Standards;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Households.Imports;

/// <summary>A checked sheet: the households that may enter, and every defect.</summary>
public sealed record CheckedSheet(IReadOnlyList<HouseholdDraft> Drafts, IReadOnlyList<ImportError> Errors, int Households, int People, IReadOnlyList<Words> Warnings)
{
    /// <summary>What an update would replace.</summary>
    public IReadOnlyList<ImportChange> Changes { get; init; } = [];
}

/// <summary>Holds a sheet against its own rules, the register and the areas of the person who brings it.</summary>
public sealed class SheetCheck(
    CaseFlowDb db, RegisteredPeople people, RegisterKeeping keeping, UpdateHouseholds update, OrganisationDirectory organisation, CodeLists lists)
{
    const int AtOnce = 500;
    const string DuplicateNumber = "duplicate-number", ForeignVillage = "foreign-village";

    public async Task<CheckedSheet> Run(HouseholdFile file, ImportMode mode, bool byPerson, CancellationToken ct, IProgress<ImportProgress>? progress = null)
    {
        // An update is about people who stand in the register; anything else is about people who do not.
        var check = new HouseholdCheck(new VillageNames(organisation.Current.Areas), lists, keeping.Today, mode == ImportMode.Update ? null : people.Among);
        var result = await check.Run(file, progress, ct);
        List<ImportError> more = byPerson ? Foreign(result.Drafts) : [];
        if (mode == ImportMode.Add) more.AddRange(await Taken(result.Drafts, ct));
        var compared = new ComparedHouseholds(Without(result.Drafts, more), [], []);
        if (mode == ImportMode.Update) compared = await update.Compare(compared.Drafts, keeping.Entry, byPerson ? keeping.Keeps : _ => true, ct);
        return new(compared.Drafts, [.. result.Errors.Concat(more).Concat(compared.Errors).OrderBy(error => error.Row)], result.HouseholdCount, result.PeopleCount, result.Warnings)
        {
            Changes = compared.Changes,
        };
    }

    static IReadOnlyList<HouseholdDraft> Without(IReadOnlyList<HouseholdDraft> drafts, List<ImportError> errors)
    {
        var bad = errors.Select(error => error.Row).ToHashSet();
        return [.. drafts.Where(draft => !bad.Contains(draft.FirstRow))];
    }

    List<ImportError> Foreign(IReadOnlyList<HouseholdDraft> drafts)
    {
        var foreign = drafts.Select(draft => draft.VillageCode).Distinct().Where(village => keeping.RefuseArea(village) is not null).ToHashSet();
        return [.. drafts.Where(draft => foreign.Contains(draft.VillageCode)).Select(draft => new ImportError(
            draft.FirstRow, "村代码", ForeignVillage, draft.VillageCode, new("该村不在您的登记范围内", "You do not keep the register of this village")))];
    }

    async Task<List<ImportError>> Taken(IReadOnlyList<HouseholdDraft> drafts, CancellationToken ct)
    {
        List<ImportError> errors = [];
        foreach (var chunk in drafts.Chunk(AtOnce))
        {
            var numbers = chunk.Select(draft => draft.Number).ToList();
            var known = await db.Set<Household>().Where(household => numbers.Contains(household.Number)).Select(household => household.Number).ToListAsync(ct);
            errors.AddRange(chunk.Where(draft => known.Contains(draft.Number)).Select(draft => new ImportError(
                draft.FirstRow, "户编号", DuplicateNumber, draft.Number, new("户编号在名册中已存在", "The household number is in the register already"))));
        }
        return errors;
    }
}

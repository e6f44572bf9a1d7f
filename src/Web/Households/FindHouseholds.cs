using AutoMapper;
using AutoMapper.QueryableExtensions;
using CaseFlow.Web.Data;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Identity.PersonalData;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Households;

/// <param name="Search">Name, whole ID number or its last four, household number, village.</param>
/// <param name="After">The key of the last household of the page before.</param>
public sealed record HouseholdSearch(string? Search = null, string? Area = null, HouseholdStatus? Status = null, long After = 0, int Size = 50);

/// <summary>Lists households of the caller's areas, page by page in the order they were entered.</summary>
public sealed class FindHouseholds(
    CaseFlowDb db, Caller caller, OrganisationDirectory organisation, PersonalText personal, IMapper mapper, IStringLocalizer<HouseholdsTexts> texts)
{
    public const int MaxSize = 200;

    public async Task<HouseholdPageContract> Run(HouseholdSearch search, CancellationToken ct)
    {
        var size = Math.Clamp(search.Size, 1, MaxSize);
        var scope = AreaScope.Of(caller).Within(search.Area);
        var found = db.Set<Household>().AsNoTracking().In(scope);
        if (search.Status is { } status) found = found.Where(household => household.Status == status);
        if (!string.IsNullOrWhiteSpace(search.Search)) found = found.Matching(search.Search, personal, VillagesNamed(search.Search.Trim()));
        var items = await found.Where(household => household.Id > search.After).OrderBy(household => household.Id).Take(size + 1)
            .ProjectTo<HouseholdListItem>(mapper.ConfigurationProvider).ToListAsync(ct);
        var next = items.Count > size ? items[size - 1].Id.ToString() : null;
        return new([.. items.Take(size).Select(Named)], next);
    }

    HouseholdListItem Named(HouseholdListItem item) => item with
    {
        AreaName = organisation.Current.NameOf(item.AreaCode), StatusName = texts[$"status.{item.Status}"],
    };

    AreaScope VillagesNamed(string words) => words.Length < 2
        ? AreaScope.Nothing
        : AreaScope.Of(organisation.Current.Areas.Where(area => area.Level == AreaLevel.Village && area.Name.Contains(words, StringComparison.Ordinal)).Select(area => area.Code));
}

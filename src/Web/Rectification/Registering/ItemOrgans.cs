using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Web.Organisation.Organs;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Rectification.Registering;

/// <summary>An organ to choose as 整改单位.</summary>
public sealed record OrganChoice(long Id, string Name, string AreaName);

/// <summary>The organs that may be in charge of an item. A unit that is none of them, such as a company or a bureau of the city, is kept by its name.</summary>
public sealed class ItemOrgans(CaseFlowDb db, OrganisationDirectory organisation, TimeProvider clock)
{
    /// <summary>Organs of the county and its townships that see one of the areas or lie in it; for whoever works below the county those of its villages too.</summary>
    public async Task<IReadOnlyList<OrganChoice>> Within(IReadOnlyList<string> areas, CancellationToken ct)
    {
        var (today, all) = (clock.ChinaToday, await db.Set<Organ>().AsNoTracking().Include(organ => organ.Names).ToListAsync(ct));
        return
        [
            .. all.Where(organ => areas.Any(area => IsNear(organ, area))).OrderBy(organ => organ.AreaCode, StringComparer.Ordinal).ThenBy(organ => organ.Id)
                .Select(organ => new OrganChoice(organ.Id, organ.NameOn(today) ?? "", organisation.Current.NameOf(organ.AreaCode))).Where(choice => choice.Name.Length > 0),
        ];
    }

    /// <summary>The organs that have these names today; a name that two of them bear tells neither.</summary>
    public async Task<IReadOnlyDictionary<string, long>> Named(IReadOnlyList<string> names, CancellationToken ct)
    {
        if (names.Count == 0) return new Dictionary<string, long>();
        var today = clock.ChinaToday;
        var found = await db.Set<OrganName>().AsNoTracking().Where(name => names.Contains(name.Name) && name.ValidFrom <= today && (name.ValidTo == null || name.ValidTo > today))
            .Select(name => new { name.Name, name.OrganId }).ToListAsync(ct);
        return found.GroupBy(row => row.Name).Where(same => same.Count() == 1).ToDictionary(same => same.Key, same => same.Single().OrganId);
    }

    private static bool IsNear(Organ organ, string area)
    {
        if (organ.Level < AreaLevel.County || (!AreaCodes.Contains(area, organ.AreaCode) && !AreaCodes.Contains(organ.AreaCode, area))) return false;
        return organ.Level <= AreaLevel.Township || AreaPaths.LevelOf(area) > AreaLevel.County;
    }
}

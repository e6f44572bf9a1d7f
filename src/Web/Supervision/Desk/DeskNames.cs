using System.Globalization;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Web.Organisation.Organs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Supervision.Desk;

/// <summary>What the lines of the desk are called.</summary>
public sealed class DeskNames(CaseFlowDb db, OrganisationDirectory organisation, TimeProvider clock, IStringLocalizer<SupervisionTexts> texts)
{
    /// <summary>The areas one level below, by code.</summary>
    public IReadOnlyList<Area> Children(string area) =>
        [.. organisation.Current.Areas.Where(one => one.Parent == area && one.ValidTo is null).OrderBy(one => one.Code, StringComparer.Ordinal)];

    public async Task<IReadOnlyDictionary<string, string>> Of(DeskQuestion question, string area, IReadOnlyCollection<string> keys, CancellationToken ct) => question switch
    {
        { By: DeskGrouping.Area } => keys.ToDictionary(key => key, key => key == area ? texts["OwnLevel"].Value : organisation.Current.NameOf(key)),
        { By: DeskGrouping.Unit, Subject: DeskSubject.Items } => await Organs(keys, ct),
        { By: DeskGrouping.Unit } => keys.ToDictionary(key => key, OrganOfRole),
        _ => await People(keys, ct),
    };

    private async Task<IReadOnlyDictionary<string, string>> Organs(IReadOnlyCollection<string> keys, CancellationToken ct)
    {
        var ids = keys.Where(key => key.Length > 0).Select(key => long.Parse(key, CultureInfo.InvariantCulture)).ToList();
        var found = await db.Set<Organ>().AsNoTracking().Include(organ => organ.Names).Where(organ => ids.Contains(organ.Id)).ToListAsync(ct);
        var names = found.ToDictionary(organ => organ.Id.ToString(CultureInfo.InvariantCulture), organ => organ.NameOn(clock.ChinaToday));
        return keys.ToDictionary(key => key, key => key.Length == 0 ? texts["NoUnit"].Value : names.GetValueOrDefault(key) ?? key);
    }

    private string OrganOfRole(string key)
    {
        var (area, role) = (key.Split('|')[0], key.Split('|')[1]);
        return $"{organisation.Current.NameOf(area)} {organisation.Current.Role(role)?.Name ?? texts["AnyRole"].Value}";
    }

    private async Task<IReadOnlyDictionary<string, string>> People(IReadOnlyCollection<string> keys, CancellationToken ct)
    {
        // Accounts that were closed are no longer in memory, but their late items still are theirs.
        var unknown = keys.Where(key => key.Length > 0 && organisation.Account(key) is null).ToList();
        var closed = unknown.Count == 0 ? [] : await db.Users.Where(user => unknown.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, ct);
        return keys.ToDictionary(key => key, key => key.Length == 0 ? texts["NoPerson"].Value : organisation.Account(key)?.DisplayName ?? closed.GetValueOrDefault(key) ?? key);
    }
}

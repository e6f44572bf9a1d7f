using CaseFlow.Web.Data;
using CaseFlow.Web.Organisation.Areas;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Organisation.Organs;

/// <summary>Where people turn to with a notice of an area.</summary>
/// <param name="Name">The organ that leads the area, as it was called on the day; null when none is registered.</param>
/// <param name="Above">Township and county with their numbers, nearest first.</param>
public sealed record Contacts(string? Name, string? Phone, string? Address, IReadOnlyList<(string Organ, string Phone)> Above, string Hotline);

/// <summary>Reads whom a notice names, in one query for the area and all above it.</summary>
public sealed class OrganContacts(CaseFlowDb db)
{
    /// <summary>The national line for questions about falling back into poverty (N-14), where no organ names another one.</summary>
    public const string NationalHotline = "12317";

    public async Task<Contacts> Of(string area, DateOnly day, CancellationToken ct)
    {
        var chain = Upwards(AreaPaths.At(area, AreaLevel.Village) ?? area).ToList();
        var organs = await db.Set<Organ>().AsNoTracking().Include(organ => organ.Names).Where(organ => chain.Contains(organ.AreaCode) && organ.Department == null).ToListAsync(ct);
        var nearestFirst = organs.OrderBy(organ => chain.IndexOf(organ.AreaCode)).ToList();
        var own = nearestFirst.Find(organ => organ.AreaCode == chain[0]);
        var above = nearestFirst.Where(organ => organ != own && organ.Level is AreaLevel.Township or AreaLevel.County && organ.Phone is not null);
        return new(
            own?.NameOn(day), own?.Phone, own?.Address, [.. above.Select(organ => (organ.NameOn(day) ?? "", organ.Phone!))],
            nearestFirst.Select(organ => organ.Hotline).FirstOrDefault(line => line is not null) ?? NationalHotline);
    }

    private static IEnumerable<string> Upwards(string area)
    {
        for (var at = area; at is not null; at = AreaPaths.ParentOf(at)) yield return at;
    }
}

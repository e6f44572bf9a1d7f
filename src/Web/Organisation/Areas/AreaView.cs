using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation.Organs;
using CaseFlow.Web.Organisation.Posts;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Organisation.Areas;

/// <summary>An area with its organs, the people who hold posts exactly there, and what lies directly below.</summary>
public sealed record AreaView(
    Area Area, IReadOnlyList<Area> Above, IReadOnlyList<(Area Area, int Below)> Children, IReadOnlyList<Organ> Organs, IReadOnlyList<(string Role, string Person)> People);

/// <summary>Reads one area of the caller's scope.</summary>
public sealed class ViewArea(CaseFlowDb db, OrganisationDirectory directory, Caller caller, TimeProvider clock)
{
    /// <summary>Null when the area does not exist or lies outside the scope; without a code the top of the scope.</summary>
    public async Task<AreaView?> Run(string? code, CancellationToken ct)
    {
        var (scope, organisation) = (AreaScope.Of(caller), directory.Current);
        code ??= scope.Roots.Count > 0 ? scope.Roots[0] : null;
        if (code is null || !scope.Contains(code)) return null;
        if (await db.Set<Area>().AsNoTracking().Include(area => area.Names).SingleOrDefaultAsync(area => area.Code == code, ct) is not { } found) return null;
        var organs = await db.Set<Organ>().AsNoTracking().Include(organ => organ.Names).Where(organ => organ.AreaCode == code).OrderBy(organ => organ.Id).ToListAsync(ct);
        var below = organisation.Areas.GroupBy(area => area.Parent ?? "").ToDictionary(group => group.Key, group => group.OrderBy(area => area.Code, StringComparer.Ordinal).ToList());
        var children = below.GetValueOrDefault(code) ?? [];
        return new(found, Above(code, scope, organisation), [.. children.Select(area => (area, below.GetValueOrDefault(area.Code)?.Count ?? 0))], organs, await People(code, ct));
    }

    static List<Area> Above(string code, AreaScope scope, OrganisationSnapshot organisation)
    {
        List<Area> above = [];
        for (var at = AreaPaths.ParentOf(code); at is not null && scope.Contains(at); at = AreaPaths.ParentOf(at))
            if (organisation.Area(at) is { } area) above.Insert(0, area);
        return above;
    }

    async Task<IReadOnlyList<(string Role, string Person)>> People(string code, CancellationToken ct)
    {
        var (organisation, today) = (directory.Current, clock.ChinaToday);
        var posts = await db.Set<Post>().AsNoTracking().Where(post => post.AreaCode == code).ToListAsync(ct);
        return [.. posts.Where(post => post.IsValidOn(today) && organisation.Account(post.UserId) is not null)
            .OrderBy(post => organisation.Role(post.RoleKey)?.Sort)
            .Select(post => (organisation.Role(post.RoleKey)?.Name ?? post.RoleKey, organisation.Account(post.UserId)!.DisplayName))];
    }
}

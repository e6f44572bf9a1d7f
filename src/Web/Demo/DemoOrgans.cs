using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Web.Organisation.Organs;

namespace CaseFlow.Web.Demo;

/// <summary>The organs of the demonstration county with the names they had through the reforms (D-134).</summary>
static class DemoOrgans
{
    static readonly DateOnly start = new(2012, 1, 1), revival = new(2021, 6, 1), merger = new(2024, 4, 1);

    static readonly (string Department, string County, string Township)[] departments =
    [
        ("Water", "水务局", "水管站"), ("Housing", "住房和城乡建设局", "城市管理服务中心"), ("School", "教育体育局", "中心学校"),
        ("Health", "卫生健康局", "社会事务办"), ("Pension", "人力资源和社会保障局", "社会保障服务中心"),
    ];

    public static IEnumerable<Organ> Of(IReadOnlyList<Area> areas)
    {
        foreach (var area in areas)
        {
            yield return Leading(area);
            if (area.Level is not (AreaLevel.County or AreaLevel.Township)) continue;
            foreach (var (department, county, township) in departments)
                yield return Named(area, department, $"{area.Name}{(area.Level == AreaLevel.County ? county : township)}");
        }
    }

    static Organ Leading(Area area)
    {
        if (area.Level != AreaLevel.County) return Named(area, null, LeadingName(area));
        var organ = Named(area, null, $"{area.Name}扶贫开发办公室");
        organ.Rename($"{area.Name}乡村振兴局", revival);
        organ.Rename($"{area.Name}农业农村局", merger);
        return organ;
    }

    static string LeadingName(Area area) => area.Level switch
    {
        AreaLevel.Township => area.Name.EndsWith("街道", StringComparison.Ordinal) ? $"{area.Name}办事处" : $"{area.Name}人民政府",
        AreaLevel.Village => area.Name,
        _ => $"{area.Name}农业农村{(area.Level == AreaLevel.Province ? "厅" : "局")}",
    };

    static Organ Named(Area area, string? department, string name)
    {
        var organ = new Organ { AreaCode = area.Code, Level = area.Level, Department = department };
        organ.Rename(name, start);
        if (area.Level is AreaLevel.County) organ.Hotline = OrganContacts.NationalHotline;
        return organ;
    }
}

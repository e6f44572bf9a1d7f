namespace CaseFlow.Web.Organisation.Areas;

/// <summary>Reads areas from lines of code, name, level, parent as the statistics office publishes them.</summary>
public static class AreaFile
{
    /// <summary>The county that comes with the product.</summary>
    public static string Shipped => Path.Combine(AppContext.BaseDirectory, "Demo", "areas-530502.csv");

    public static List<Area> Read(string path, DateOnly validFrom) =>
        [.. File.ReadLines(path).Skip(1).Where(line => line.Length > 0).Select(line => Parse(line.Split(','), validFrom))];

    static Area Parse(string[] cells, DateOnly validFrom)
    {
        var area = new Area
        {
            Code = cells[0], Name = cells[1], Level = AreaPaths.LevelOf(cells[0]),
            Parent = cells[3].Length > 0 ? cells[3] : null, ValidFrom = validFrom,
        };
        area.Names.Add(new() { AreaCode = area.Code, Name = area.Name, ValidFrom = validFrom });
        return area;
    }
}

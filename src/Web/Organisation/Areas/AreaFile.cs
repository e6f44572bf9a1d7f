namespace CaseFlow.Web.Organisation.Areas;

/// <summary>Reads areas from lines of code, name, level, parent as the statistics office publishes them.</summary>
public static class AreaFile
{
    /// <summary>From when on areas exist that nobody dated: the statistics office's codes have been stable since long before.</summary>
    public static readonly DateOnly Since = new(2012, 1, 1);

    const int LongestName = 100;

    /// <summary>The county that comes with the product.</summary>
    public static string Shipped => Path.Combine(AppContext.BaseDirectory, "Demo", "areas-530502.csv");

    public static List<Area> Read(string path, DateOnly validFrom) =>
        [.. File.ReadLines(path).Skip(1).Where(line => line.Length > 0).Select(line => Cells(line)).Select(cells => New(cells[0], cells[1], validFrom))];

    /// <summary>The areas of a foreign file with everything that is wrong with it; row 1 is the header.</summary>
    /// <param name="known">Codes that exist already and may be parents.</param>
    public static (IReadOnlyList<Area> Areas, IReadOnlyList<AreaProblem> Problems) Check(string text, IReadOnlySet<string> known)
    {
        List<AreaProblem> problems = [];
        var rows = text.Split('\n').Select((line, index) => (Row: index + 1, Cells: Cells(line.TrimEnd('\r')))).Skip(1).Where(row => row.Cells[0].Length > 0).ToList();
        var codes = rows.Select(row => row.Cells[0]).ToHashSet();
        HashSet<string> seen = [];
        List<Area> areas = [];
        foreach (var (row, cells) in rows)
        {
            if (Problem(cells, code => codes.Contains(code) || known.Contains(code), seen) is { } wrong) problems.Add(new(row, cells[0], wrong.Zh, wrong.En));
            else areas.Add(New(cells[0], cells[1], Since));
        }

        if (rows.Count == 0) problems.Add(new(1, "", "文件中没有区划。表头应为 code,name,level,parent。", "The file holds no area. Its header is code,name,level,parent."));
        return (areas, problems);
    }

    static (string Zh, string En)? Problem(string[] cells, Func<string, bool> exists, HashSet<string> seen)
    {
        var (code, name, level, parent) = (cells[0], cells[1], cells[2], cells[3]);
        if (code.Length != 12 || !AreaPaths.IsCode(code)) return ("区划代码应为 12 位数字", "An area code has 12 digits");
        if (!seen.Add(code)) return ("区划代码重复出现", "The area code appears twice");
        if (name.Length is 0 or > LongestName) return ($"名称应为 1 至 {LongestName} 个字", $"A name has 1 to {LongestName} characters");
        if (level.Length > 0 && level != $"{AreaPaths.LevelOf(code)}")
            return ($"级别应为 {AreaPaths.LevelOf(code)}", $"The level of this code is {AreaPaths.LevelOf(code)}");
        if (AreaPaths.ParentOf(code) is not { } above) return null;
        if (parent.Length > 0 && parent != above) return ($"上级应为 {above}", $"The parent of this code is {above}");
        return exists(above) ? null : ($"缺少上级区划 {above}", $"The parent area {above} is missing");
    }

    // A comma inside a name would be quoted by Excel; the official names have none.
    static string[] Cells(string line) => [.. line.TrimStart('\uFEFF').Split(',').Concat(["", "", "", ""]).Select(cell => cell.Trim().Trim('"'))];

    static Area New(string code, string name, DateOnly validFrom)
    {
        var area = new Area { Code = code, Name = name, Level = AreaPaths.LevelOf(code), Parent = AreaPaths.ParentOf(code), ValidFrom = validFrom };
        area.Names.Add(new() { AreaCode = area.Code, Name = area.Name, ValidFrom = validFrom });
        return area;
    }
}

/// <summary>What is wrong with a row of an area file, in both languages.</summary>
public sealed record AreaProblem(int Row, string Code, string Zh, string En);

using System.Globalization;
using System.Text.Json;

namespace CaseFlow.Workflows.Deadlines;

/// <summary>
/// Reads holiday arrangements from JSON: either many years <c>{"2019": [days]}</c> or the file of one year <c>{"year": 2019, "days": [days]}</c>,
/// each day <c>{"date", "name", "isOffDay"}</c> (U-082). All problems are listed; a file with problems gives no years.
/// </summary>
public static class HolidayFile
{
    /// <summary>The years of the file, or every problem found in it.</summary>
    public static HolidayFileReading Read(string json)
    {
        List<DeadlineProblem> problems = [];
        var years = ReadYears(json, problems);
        return problems.Count > 0 ? new([], problems) : new(years, []);
    }

    private static List<HolidayYear> ReadYears(string json, List<DeadlineProblem> problems)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return [.. YearsOf(document.RootElement, problems).Select(year => ReadYear(year.Name, year.Days, problems))];
        }
        catch (JsonException e)
        {
            problems.Add(new($"不是有效的 JSON 文件（第 {e.LineNumber + 1} 行）。", $"This is not valid JSON (line {e.LineNumber + 1})."));
            return [];
        }
    }

    private static List<(string Name, JsonElement Days)> YearsOf(JsonElement root, List<DeadlineProblem> problems)
    {
        if (root.ValueKind is JsonValueKind.Object)
        {
            if (root.TryGetProperty("year", out var year) && root.TryGetProperty("days", out var days)) return [(year.ToString(), days)];
            return [.. root.EnumerateObject().Select(property => (property.Name, property.Value))];
        }
        problems.Add(new("文件应以年份为键，每年一组日期。", "The file must be an object with years as keys, each with its list of days."));
        return [];
    }

    private static HolidayYear ReadYear(string name, JsonElement list, List<DeadlineProblem> problems)
    {
        var isYear = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2999;
        if (!isYear || list.ValueKind is not JsonValueKind.Array)
        {
            problems.Add(new($"“{name}”不是带有日期列表的年份。", $"'{name}' is not a year with a list of days."));
            return new(year, []);
        }
        var days = list.EnumerateArray().Select((item, index) => ReadDay(year, index, item, problems)).OfType<CalendarDay>().ToList();
        problems.AddRange(days.GroupBy(day => day.Date).Where(same => same.Count() > 1).Select(same =>
            new DeadlineProblem($"{year} 年：{same.Key:yyyy-MM-dd} 重复出现。", $"{year}: {same.Key:yyyy-MM-dd} appears more than once.")));
        return new(year, days);
    }

    private static CalendarDay? ReadDay(int year, int index, JsonElement item, List<DeadlineProblem> problems)
    {
        if (TextOf(item, "date") is { } text && TextOf(item, "name") is { } name && FlagOf(item, "isOffDay") is { } isOff
            && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            if (date.Year == year || (date.Year == year - 1 && date.Month == 12)) return new(date, name, isOff);
            problems.Add(new($"{year} 年：{text} 不属于本年或上年 12 月。", $"{year}: {text} is neither in the year nor in the December before."));
            return null;
        }
        problems.Add(new(
            $"{year} 年第 {index + 1} 天：需要 date（yyyy-MM-dd）、name 和 isOffDay（true/false）。",
            $"{year}, day {index + 1}: date (yyyy-MM-dd), name and isOffDay (true/false) are needed."));
        return null;
    }

    private static string? TextOf(JsonElement item, string property) =>
        item.ValueKind is JsonValueKind.Object && item.TryGetProperty(property, out var value) && value.ValueKind is JsonValueKind.String
            && value.GetString() is { Length: > 0 } text ? text : null;

    private static bool? FlagOf(JsonElement item, string property) =>
        item.TryGetProperty(property, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null;
}

/// <summary>What a holiday file holds: its years, or the problems that make it unusable.</summary>
public sealed record HolidayFileReading(IReadOnlyList<HolidayYear> Years, IReadOnlyList<DeadlineProblem> Problems);

namespace CaseFlow.Web.Standards.Parameters;

/// <summary>The twelve months whose income counts in a year (D-058, D-059), both days inclusive.</summary>
public sealed class IncomeWindow
{
    public required int Year { get; init; }
    public required DateOnly FirstDay { get; set; }
    public required DateOnly LastDay { get; set; }
    /// <summary>文号 or name of the document; empty where only the convention holds.</summary>
    public required string Source { get; set; }

    /// <summary>The year to which a day's income belongs by the convention 1 October to 30 September.</summary>
    public static int YearOf(DateOnly day) => day.Month >= 10 ? day.Year + 1 : day.Year;

    public static IncomeWindow ByConvention(int year) => new()
    {
        Year = year, FirstDay = new(year - 1, 10, 1), LastDay = new(year, 9, 30), Source = "",
    };
}

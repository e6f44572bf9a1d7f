namespace CaseFlow.Web.Standards.Parameters;

/// <summary>A number of supervision that administrators may set for an area from a day on.</summary>
/// <param name="Usual">What holds where nobody has set anything; null when there is nothing usual about it.</param>
public sealed record StandardKey(string Key, decimal? Usual, decimal Least, decimal Most, bool IsWhole = true)
{
    /// <summary>How many days before the last one an open item turns yellow (U-054).</summary>
    public static readonly StandardKey WarningDays = new("lamp.warning-days", 3, 0, 60);

    public static readonly StandardKey FastWork = new("anomaly.fast-work", 10, 2, 1000), QuietNotices = new("anomaly.no-objections", 5, 1, 1000),
        SameDay = new("anomaly.same-day", 10, 1, 1000), NewIdentified = new("anomaly.new-identified", 20, 1, 100_000), Returned = new("anomaly.returned", 3, 1, 1000),
        ReturnedDays = new("anomaly.returned-days", 90, 7, 730), Unanimous = new("anomaly.unanimous", 5, 2, 1000), SamePhoto = new("anomaly.same-photo", 2, 2, 100),
        OutsideMetres = new("anomaly.outside-metres", 500, 0, 50_000);

    /// <summary>The budget of the burden meter (D-196).</summary>
    public static readonly StandardKey FormsPerPerson = new("burden.forms-per-person", 60, 1, 10_000), RepeatShare = new("burden.repeat-percent", 5, 0, 100), Visits = new("burden.visits", 4, 1, 60);

    /// <summary>三率一度 (N-05), in percent; the first one differs between the regions of the country.</summary>
    public static readonly StandardKey PovertyRate = new("rate.poverty", 2, 0, 100, IsWhole: false), WrongExitRate = new("rate.wrong-exit", 2, 0, 100, IsWhole: false),
        MissedRate = new("rate.missed", 2, 0, 100, IsWhole: false), Satisfaction = new("rate.satisfaction", 90, 0, 100, IsWhole: false);

    /// <summary>The people who live in an area: what 贫困发生率 divides by. It holds for that area alone, never for those below.</summary>
    public static readonly StandardKey Population = new("population", null, 1, 100_000_000);

    public static readonly IReadOnlyList<StandardKey> All =
    [
        WarningDays, NewIdentified, Returned, ReturnedDays, QuietNotices, Unanimous, SamePhoto, OutsideMetres, FastWork, SameDay, FormsPerPerson, RepeatShare, Visits, PovertyRate, WrongExitRate, MissedRate,
        Satisfaction, Population,
    ];

    public static StandardKey? Find(string? key) => All.FirstOrDefault(one => one.Key == key);

    /// <summary>The value that holds in the area on the day.</summary>
    public decimal On(StandardsSnapshot standards, string area, DateOnly day) => standards.Find(Key, area, day)?.Value ?? Usual ?? 0;

    /// <summary>The value set for this very area; null when there is none.</summary>
    public Standard? OwnOf(StandardsSnapshot standards, string area, DateOnly day) => standards.Find(Key, area, day) is { } found && found.AreaCode == area ? found : null;
}

using CaseFlow.Workflows.Migration.Replaying;

namespace CaseFlow.Web.Cases.WhatIf;

/// <summary>Adds up replayed cases; each worker has its own, and they are joined at the end.</summary>
internal sealed class WhatIfSum
{
    private const int Shown = 20;

    private readonly List<double> daysBefore = [], daysAfter = [];
    private readonly Dictionary<string, (int Before, int After)> roles = [], organs = [];
    private readonly PriorityQueue<ChangedCase, double> most = new();
    private int overdueBefore, overdueAfter;

    public int Cases { get; private set; }

    public int Failed { get; private set; }

    public int LackingFields { get; private set; }

    public int OtherOutcome { get; private set; }

    public Dictionary<string, int> Assumed { get; } = [];

    public Compared Days => new(Mean(daysBefore), Mean(daysAfter));

    public Compared MedianDays => new(Median(daysBefore), Median(daysAfter));

    public Compared Overdue => new(overdueBefore, overdueAfter);

    public Compared Items => new(roles.Values.Sum(load => load.Before), roles.Values.Sum(load => load.After));

    public IReadOnlyDictionary<string, (int Before, int After)> Roles => roles;

    /// <summary>Work items by the area of the organ that has them.</summary>
    public IReadOnlyDictionary<string, (int Before, int After)> Organs => organs;

    public IReadOnlyList<ChangedCase> MostChanged => [.. most.UnorderedItems.OrderByDescending(row => row.Priority).Select(row => row.Element)];

    public void Add(FinishedCase was, ReplayedCase would, string culture)
    {
        Cases++;
        var before = (was.ClosedAt - was.Recorded.StartedAt).TotalDays;
        daysBefore.Add(before);
        var after = would.EndedAt is { } end ? (end - was.Recorded.StartedAt).TotalDays : (double?)null;
        if (after is { } days) daysAfter.Add(days);
        (overdueBefore, overdueAfter) = (overdueBefore + was.Overdue, overdueAfter + would.Overdue);
        foreach (var (role, count) in was.Items) Count(roles, role, count, 0);
        foreach (var (role, count) in would.Items) Count(roles, role, 0, count);
        foreach (var (level, count) in was.Levels) Count(organs, OrganOf(was.AreaCode, level), count, 0);
        foreach (var (level, count) in would.Levels) Count(organs, OrganOf(was.AreaCode, level), 0, count);
        foreach (var (step, count) in would.Assumed) Assumed[step] = Assumed.GetValueOrDefault(step) + count;
        if (would.Failure is not null) Failed++;
        else if (would.Outcome != was.Outcome) OtherOutcome++;
        if (would.MissingFields > 0) LackingFields++;
        Keep(new(
            was.Recorded.Id, was.Number, was.Subject, Math.Round(before, 1), after is null ? null : Math.Round(after.Value, 1), was.Outcome, would.Outcome,
            culture == "en" ? would.Failure?.En : would.Failure?.Zh));
    }

    public void Join(WhatIfSum other)
    {
        (Cases, Failed, LackingFields, OtherOutcome) = (Cases + other.Cases, Failed + other.Failed, LackingFields + other.LackingFields, OtherOutcome + other.OtherOutcome);
        (overdueBefore, overdueAfter) = (overdueBefore + other.overdueBefore, overdueAfter + other.overdueAfter);
        daysBefore.AddRange(other.daysBefore);
        daysAfter.AddRange(other.daysAfter);
        foreach (var (role, load) in other.roles) Count(roles, role, load.Before, load.After);
        foreach (var (organ, load) in other.organs) Count(organs, organ, load.Before, load.After);
        foreach (var (step, count) in other.Assumed) Assumed[step] = Assumed.GetValueOrDefault(step) + count;
        foreach (var (row, _) in other.most.UnorderedItems) Keep(row);
    }

    private static void Count(Dictionary<string, (int Before, int After)> loads, string key, int before, int after)
    {
        var load = loads.GetValueOrDefault(key);
        loads[key] = (load.Before + before, load.After + after);
    }

    // Groups work through their village, departments through the township.
    private static string OrganOf(string area, string level) => level switch
    {
        "Province" => Above(area, 2),
        "City" => Above(area, 4),
        "County" => Above(area, 6),
        "Township" or "Department" => Above(area, 9),
        _ => Above(area, 12),
    };

    private static string Above(string area, int digits) => area[..Math.Min(digits, area.Length)].PadRight(12, '0');

    // A case that stops changes more than any that only takes longer, one that ends otherwise more than one that ends later.
    private void Keep(ChangedCase row)
    {
        var weight = row.Failure is not null ? 1e6 : (row.OutcomeBefore != row.OutcomeAfter ? 1e3 : 0) + Math.Abs((row.DaysAfter ?? 0) - row.DaysBefore);
        if (weight < 0.5) return;
        most.Enqueue(row, weight);
        if (most.Count > Shown) most.Dequeue();
    }

    private static double Mean(List<double> values) => values.Count == 0 ? 0 : Math.Round(values.Average(), 1);

    private static double Median(List<double> values)
    {
        if (values.Count == 0) return 0;
        values.Sort();
        return Math.Round(values[values.Count / 2], 1);
    }
}

using CaseFlow.Workflows.Migration.Replaying;

namespace CaseFlow.Web.Cases.WhatIf;

/// <summary>Adds up replayed cases; each worker has its own, and they are joined at the end.</summary>
internal sealed class WhatIfSum
{
    private const int Shown = 20;

    private readonly List<double> daysBefore = [], daysAfter = [];
    private readonly Dictionary<string, (int Before, int After)> roles = [];
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

    public IReadOnlyList<ChangedCase> MostChanged => [.. most.UnorderedItems.OrderByDescending(row => row.Priority).Select(row => row.Element)];

    public void Add(FinishedCase was, ReplayedCase would, string culture)
    {
        Cases++;
        var before = (was.ClosedAt - was.Recorded.StartedAt).TotalDays;
        daysBefore.Add(before);
        var after = would.EndedAt is { } end ? (end - was.Recorded.StartedAt).TotalDays : (double?)null;
        if (after is { } days) daysAfter.Add(days);
        (overdueBefore, overdueAfter) = (overdueBefore + was.Overdue, overdueAfter + would.Overdue);
        foreach (var (role, count) in was.Items) Count(role, count, 0);
        foreach (var (role, count) in would.Items) Count(role, 0, count);
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
        foreach (var (role, load) in other.roles) Count(role, load.Before, load.After);
        foreach (var (step, count) in other.Assumed) Assumed[step] = Assumed.GetValueOrDefault(step) + count;
        foreach (var (row, _) in other.most.UnorderedItems) Keep(row);
    }

    private void Count(string role, int before, int after)
    {
        var load = roles.GetValueOrDefault(role);
        roles[role] = (load.Before + before, load.After + after);
    }

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

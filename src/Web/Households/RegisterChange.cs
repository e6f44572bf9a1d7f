using static CaseFlow.Web.Households.HouseholdStatus;

namespace CaseFlow.Web.Households;

/// <summary>
/// What the activity CaseFlow.UpdateRegister may do to a household, by the key in its input Change.
/// The act that causes it writes the new <see cref="StatusPeriod"/> and the household's status in its own transaction.
/// </summary>
/// <param name="To">The status afterwards; null leaves the status as it was before the application.</param>
/// <param name="From">Statuses from which the change is allowed.</param>
public sealed record RegisterChange(string Key, HouseholdStatus? To, params IReadOnlyList<HouseholdStatus> From)
{
    public static readonly IReadOnlyList<RegisterChange> All =
    [
        new("Apply", Applying, Ordinary, Borderline, Exited, StableExited),
        new("Register", Registered, Ordinary, Applying, Borderline),
        new("Reject", Ordinary, Ordinary, Applying, Borderline),
        new("Withdraw", Ordinary, Ordinary, Applying),
        new("MarkBorderline", Borderline, Ordinary, Applying, Exited),
        new("Monitor", Monitored, Ordinary, Applying, Borderline, Exited, StableExited),
        new("PlanExit", PreExit, Registered, Returned),
        new("Exit", Exited, Registered, PreExit, Returned),
        new("MarkStable", StableExited, Exited),
        new("Return", Returned, Exited, StableExited),
        new("Rollback", Registered, Exited, StableExited, PreExit),
        new("Remove", Ordinary, Registered, PreExit, Applying),
    ];

    /// <summary>Every word a definition may use: the keys, and the statuses they lead to.</summary>
    public static IReadOnlyCollection<string> Names { get; } = [.. All.Select(change => change.Key).Concat(All.Select(change => change.To?.ToString()).OfType<string>()).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The change by its key or by the status it leads to, whatever the case of the letters; null when there is none.</summary>
    public static RegisterChange? Find(string key) => All.FirstOrDefault(change => Is(change.Key, key)) ?? All.FirstOrDefault(change => Is(change.To?.ToString(), key));

    static bool Is(string? name, string key) => key.Equals(name, StringComparison.OrdinalIgnoreCase);

    public bool IsAllowedFrom(HouseholdStatus status) => From.Contains(status);
}

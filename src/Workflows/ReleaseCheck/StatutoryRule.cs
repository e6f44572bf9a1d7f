namespace CaseFlow.Workflows.ReleaseCheck;

/// <summary>What a statutory rule demands.</summary>
public enum StatutoryDemand
{
    /// <summary>A notice lasts at least so many days.</summary>
    NoticeMinimum,

    /// <summary>A notice or announcement at the level must stand on every way to a positive end.</summary>
    NoticeRequired,

    /// <summary>At most so many notices (公示), announcements not counted.</summary>
    NoticeLimit,

    /// <summary>The whole procedure lasts at most so many natural days.</summary>
    EndToEnd,

    /// <summary>No step at the level.</summary>
    StepForbidden,

    /// <summary>The named step may only be dropped with the approval of the area that set the rule (D-045).</summary>
    StepKept,
}

/// <summary>One dated statutory rule with its source.</summary>
/// <param name="Family">The family of procedures it binds; * binds procedures whose family has no rule of the same demand.</param>
/// <param name="Level">The level it speaks of; null means all.</param>
/// <param name="Days">Days, or the count of notices; 0 where the demand has none.</param>
/// <param name="From">The first day on which it holds.</param>
/// <param name="To">The last day; null while in force.</param>
/// <param name="Source">文号 or title of the document.</param>
public sealed record StatutoryRule(
    string Id, StatutoryDemand Demand, string Family, string? Level, int Days, DateOnly From, DateOnly? To, string Source, BilingualText Text)
{
    /// <summary>The area that set the rule and below which it binds; empty for the whole country.</summary>
    public string AreaCode { get; init; } = "";

    /// <summary>True when areas below may only be stricter (U-052).</summary>
    public bool IsLocked { get; init; }

    /// <summary>The id of the step that must be kept; null for all other demands.</summary>
    public string? Step { get; init; }

    /// <summary>True when what this rule allows is refused by the other, which binds the same notices or steps.</summary>
    public bool IsLooserThan(StatutoryRule other) =>
        Demand == other.Demand && (other.Family == StatutoryRules.AnyFamily || other.Family == Family) && (other.Level is null || other.Level == Level)
        && Demand switch
        {
            StatutoryDemand.NoticeMinimum => Days < other.Days,
            StatutoryDemand.NoticeLimit or StatutoryDemand.EndToEnd => Days > other.Days,
            // A demand for a notice or against a step has no degrees: nobody can set less of it.
            _ => false,
        };

    /// <summary>True when the rule holds on the day.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);
}

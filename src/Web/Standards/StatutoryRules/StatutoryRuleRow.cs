using CaseFlow.Workflows;
using CaseFlow.Workflows.ReleaseCheck;

namespace CaseFlow.Web.Standards.StatutoryRules;

/// <summary>A dated statutory rule with its source (文号). A rule is never changed: it ends, and another takes its place.</summary>
public sealed class StatutoryRuleRow
{
    /// <summary>Everywhere: the rules shipped with the product.</summary>
    public const string Everywhere = "";

    public required string Id { get; init; }
    public required StatutoryDemand Demand { get; init; }

    /// <summary>The family of procedures; * where a family has none of its own.</summary>
    public required string Family { get; init; }
    public string? Level { get; init; }

    /// <summary>The step that must be kept.</summary>
    public string? Step { get; init; }
    public int Days { get; init; }

    /// <summary>The area that set it; it binds there and below.</summary>
    public string AreaCode { get; init; } = Everywhere;

    /// <summary>Whether areas below may only be stricter (U-052).</summary>
    public bool IsLocked { get; init; }
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day on which it holds; null while in force.</summary>
    public DateOnly? LastDay { get; set; }
    public required string Source { get; init; }
    public required string TextZh { get; init; }
    public required string TextEn { get; init; }

    public bool HoldsOn(DateOnly day) => ValidFrom <= day && !(LastDay < day);

    /// <summary>Whether both rules speak of the same thing, so that the lower area's replaces the upper one's.</summary>
    public bool IsAbout(StatutoryRuleRow other) => (Demand, Family, Level, Step) == (other.Demand, other.Family, other.Level, other.Step);

    /// <summary>The rule as the release check reads it.</summary>
    public StatutoryRule Rule => new(Id, Demand, Family, Level, Days, ValidFrom, LastDay, Source, new BilingualText(TextZh, TextEn))
    {
        AreaCode = AreaCode, IsLocked = IsLocked, Step = Step,
    };

    /// <summary>A row for a rule that lies beside the program.</summary>
    public static StatutoryRuleRow Of(StatutoryRule rule) => new()
    {
        Id = rule.Id, Demand = rule.Demand, Family = rule.Family, Level = rule.Level, Step = rule.Step, Days = rule.Days, AreaCode = rule.AreaCode,
        IsLocked = rule.IsLocked, ValidFrom = rule.From, LastDay = rule.To, Source = rule.Source, TextZh = rule.Text.Zh, TextEn = rule.Text.En,
    };
}

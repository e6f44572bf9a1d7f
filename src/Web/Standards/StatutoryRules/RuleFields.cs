using CaseFlow.Workflows.ReleaseCheck;

namespace CaseFlow.Web.Standards.StatutoryRules;

/// <summary>The fields of the form for a new rule, as typed.</summary>
public sealed class RuleFields
{
    public StatutoryDemand? Demand { get; set; }
    public string? Family { get; set; }
    public string? Level { get; set; }
    public string? Step { get; set; }
    public int? Days { get; set; }
    public string? Area { get; set; }
    public bool Lock { get; set; }
    public DateOnly? From { get; set; }
    public string? Source { get; set; }
    public string? TextZh { get; set; }
    public string? TextEn { get; set; }

    public NewStatutoryRule Rule => new(
        Demand, Family, Level, Step, Days, string.IsNullOrEmpty(Area) ? null : Area, Lock, From, null, Source, TextZh, TextEn);
}

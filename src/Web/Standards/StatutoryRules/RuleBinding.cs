using CaseFlow.Web.Data;
using RuleSet = CaseFlow.Workflows.ReleaseCheck.StatutoryRules;

namespace CaseFlow.Web.Standards.StatutoryRules;

/// <summary>Which statutory rules bind a procedure that shall hold in some areas.</summary>
public static class RuleBinding
{
    /// <summary>
    /// The rules of the areas, of those above them and of those below, where the procedure will hold too. On one matter the lowest area's rule
    /// replaces the upper ones, except locked ones, which always bind.
    /// </summary>
    public static RuleSet For(this IReadOnlyList<StatutoryRuleRow> rules, IReadOnlyList<string> areas, DateOnly day)
    {
        var inForce = rules.Where(rule => rule.HoldsOn(day)).ToList();
        var places = areas.Concat(inForce.Select(rule => rule.AreaCode).Where(code => areas.Any(area => AreaCodes.Contains(area, code)))).Distinct();
        return RuleSet.Of(places.SelectMany(place => At(inForce, place)).Distinct().OrderBy(rule => rule.Id, StringComparer.Ordinal).Select(rule => rule.Rule));
    }

    static IEnumerable<StatutoryRuleRow> At(List<StatutoryRuleRow> rules, string place)
    {
        var binding = rules.Where(rule => AreaCodes.Contains(rule.AreaCode, place)).ToList();
        return binding.Where(rule => rule.IsLocked || !binding.Exists(other => other.IsAbout(rule) && IsBelow(other, rule)));
    }

    static bool IsBelow(StatutoryRuleRow lower, StatutoryRuleRow upper) => AreaCodes.Prefix(lower.AreaCode).Length > AreaCodes.Prefix(upper.AreaCode).Length;
}

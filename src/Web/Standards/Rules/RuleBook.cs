using System.Globalization;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Standards.Parameters;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Web.Standards.Rules;

/// <summary>
/// Answers the rules of CaseFlow.CheckRule from the facts of the case and the parameters of the day. A fact that is missing gives no answer,
/// and then a person decides: an official must never be told "met" because a field was left empty.
/// </summary>
public sealed class RuleBook(StandardsDirectory standards) : IRuleBook
{
    /// <summary>Below or at the income line: may be identified. Above it: may leave poverty (D-048).</summary>
    public const string IncomeLine = "income-line", IncomeAboveLine = "income-above-line", Exclusion = "exclusion", Duplicate = "duplicate";

    /// <inheritdoc/>
    public RuleAnswer? Check(string rule, ValueMap facts, DateOnly asOf) => rule switch
    {
        IncomeLine => Income(facts, asOf, (income, line) => income <= line),
        IncomeAboveLine => Income(facts, asOf, (income, line) => income > line),
        Exclusion => Absent(facts["exclusions"], "没有排除情形", "No exclusion applies", "存在排除情形", "An exclusion applies"),
        Duplicate => Absent(facts["duplicates"], "没有重复登记", "Nobody is registered twice", "有人员重复登记", "Somebody is registered twice"),
        _ => null,
    };

    /// <inheritdoc/>
    public IReadOnlyList<Criterion> Criteria(string set, DateOnly asOf) =>
        CriteriaSet.Shipped.Where(each => each.Set == set).On(asOf)?.Criteria ?? [];

    RuleAnswer? Income(ValueMap facts, DateOnly asOf, Func<decimal, decimal, bool> isMet)
    {
        var area = facts["AreaCode"] as string ?? facts["areaCode"] as string;
        if (PerCapita(facts) is not { } income || area is null || standards.Current.Find(Standard.IncomeLine, area, asOf) is not { } line) return null;
        return new(
            isMet(income, line.Value),
            $"人均年收入 {income:0.##} 元，{asOf:yyyy-MM-dd} 收入线 {line.Value:0.##} 元（{line.Source}）",
            $"Income per person {income:0.##} yuan; the line on {asOf:yyyy-MM-dd} is {line.Value:0.##} yuan ({line.Source})");
    }

    static decimal? PerCapita(ValueMap facts) =>
        Number(facts["perCapitaIncome"]) ?? (Number(facts["annualIncome"]) is { } total && (Number(facts["householdSize"]) ?? Number(facts["memberCount"])) is { } people and > 0
            ? decimal.Round(total / people, 2) : null);

    static RuleAnswer? Absent(object? found, string zh, string en, string zhFound, string enFound) => found switch
    {
        bool any => any ? new(false, zhFound, enFound) : new(true, zh, en),
        ValueList list => list.Count > 0 ? new(false, zhFound, enFound) : new(true, zh, en),
        _ => null,
    };

    static decimal? Number(object? value) => value switch
    {
        null or bool => null,
        IConvertible number when decimal.TryParse(number.ToString(CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var result) => result,
        _ => null,
    };
}

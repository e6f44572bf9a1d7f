using CaseFlow.Web.Data;
using CaseFlow.Web.Households;
using CaseFlow.Web.Standards.Parameters;
using CaseFlow.Workflows.State;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Cases.Starting;

/// <summary>
/// What the register knows of a household on the day its case starts: numbers and code labels, never a name, an ID number or an illness, because the
/// state of a case is not sealed. What the register does not know is left out, so that a person decides it.
/// </summary>
static class RegisterFacts
{
    // Labels of the labour list that count as able to work.
    private static readonly string[] AbleToWork = ["普通劳动力", "技能劳动力"];

    public static async Task<ValueMap?> Of(CaseFlowDb db, long householdId, DateOnly today, CancellationToken ct)
    {
        var year = IncomeWindow.YearOf(today);
        var found = await db.Set<Household>().AsNoTracking().Where(row => row.Id == householdId).Select(row => new
        {
            Row = row,
            Income = row.Incomes.Where(income => income.Year <= year).OrderByDescending(income => income.Year).Select(income => new { income.Year, income.Total }).FirstOrDefault(),
            Labour = row.Members.Count(member => AbleToWork.Contains(member.Labour)),
        }).SingleOrDefaultAsync(ct);
        if (found is null) return null;
        var facts = Standing(found.Row);
        facts["labourCount"] = (long)found.Labour;
        if (found.Income is not { } income) return facts;
        (facts["incomeYear"], facts["annualIncome"]) = ((long)income.Year, income.Total);
        if (found.Row.MemberCount > 0) facts["perCapitaIncome"] = decimal.Round(income.Total / found.Row.MemberCount, 2);
        return facts;
    }

    private static ValueMap Standing(Household row)
    {
        var facts = new ValueMap
        {
            ["kind"] = row.Kind, ["status"] = row.Status.ToString(), ["memberCount"] = (long)row.MemberCount,
            ["causes"] = List([row.MainCause, .. Parts(row.OtherCauses)]), ["measures"] = List(Parts(row.Measures)),
        };
        if (row.HasSafeWater is { } water) facts["hasSafeWater"] = water;
        if (row.HousingGrade is { } grade) facts["housingGrade"] = grade;
        return facts;
    }

    private static string[] Parts(string? labels) => labels?.Split('、') ?? [];

    private static ValueList List(IEnumerable<string> labels) => [.. labels];
}

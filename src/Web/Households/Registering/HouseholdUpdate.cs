using CaseFlow.Web.Exchange;
using CaseFlow.Web.Identity.PersonalData;

namespace CaseFlow.Web.Households.Registering;

/// <summary>Lays a checked draft over a household of the register and tells every text that differs. People the sheet leaves out stay.</summary>
sealed class HouseholdUpdate(PersonalText personal, RegisterEntry entry)
{
    private readonly HouseholdRows rows = new(personal);
    private readonly HouseholdTexts texts = new(personal);

    /// <summary>The differences; none means that nothing was touched.</summary>
    /// <param name="firstId">As many ids from here as <see cref="HouseholdRows.IdCount"/> says may be taken.</param>
    public IReadOnlyList<ImportChange> Apply(HouseholdDraft draft, Household household, long firstId)
    {
        List<ImportChange> changes = [.. Facts(draft, household, firstId)];
        foreach (var (member, index) in draft.Members.Select((member, index) => (member, index)))
            changes.AddRange(Person(member, household, firstId + 1 + index));
        if (changes.Count == 0) return changes;
        Order(household);
        (household.UpdatedAt, household.Revision) = (entry.Now, household.Revision + 1);
        return changes;
    }

    private IEnumerable<ImportChange> Facts(HouseholdDraft draft, Household household, long id)
    {
        var before = texts.Of(household, entry.IncomeYear).ToList();
        HouseholdFacts.Copy(draft, household);
        if (household.Incomes.FirstOrDefault(row => row.Year == entry.IncomeYear) is { } income)
            (income.Total, income.Dibao, income.Pension) = (draft.AnnualIncome, draft.DibaoIncome, draft.PensionIncome);
        else household.Incomes.Add(HouseholdRows.Income(draft, id, household.Id, entry));
        return before.Zip(texts.Of(household, entry.IncomeYear)).Where(pair => pair.First.Text != pair.Second.Text)
            .Select(pair => new ImportChange(draft.FirstRow, pair.First.Column, pair.First.Text, pair.Second.Text));
    }

    private IReadOnlyList<ImportChange> Person(MemberDraft draft, Household household, long id)
    {
        var index = personal.Index(draft.IdNumber);
        if (household.Members.FirstOrDefault(member => member.IdNumberIndex == index) is not { } member)
        {
            household.Members.Add(rows.Member(draft, id, household.Id, household.Members.Count + 1));
            return [new(draft.Row, "证件号码", "", Mask.IdNumber(draft.IdNumber))];
        }

        var before = texts.Of(member).ToList();
        rows.Copy(draft, member);
        return [.. before.Zip(texts.Of(member)).Where(pair => pair.First.Text != pair.Second.Text)
            .Select(pair => new ImportChange(draft.Row, pair.First.Column, pair.First.Shown, pair.Second.Shown))];
    }

    private static void Order(Household household)
    {
        var sequence = 0;
        foreach (var member in household.Members.OrderByDescending(member => member.Relation == Member.Head).ThenBy(member => member.Sequence).ToList()) member.Sequence = ++sequence;
        household.MemberCount = household.Members.Count;
        household.HeadName = household.Members.FirstOrDefault(member => member.Relation == Member.Head)?.Name ?? household.HeadName;
    }
}

using CaseFlow.Web.Exchange;
using CaseFlow.Web.Identity.PersonalData;
using CaseFlow.Web.Organisation.Areas;

namespace CaseFlow.Web.Households.Registering;

/// <summary>Turns checked drafts into rows of the register, with personal texts sealed.</summary>
sealed class HouseholdRows(PersonalText personal)
{
    /// <summary>How many ids the rows of a draft take.</summary>
    public static int IdCount(HouseholdDraft draft) => 3 + draft.Members.Count;

    public Household Build(HouseholdDraft draft, long firstId, RegisterEntry entry)
    {
        var id = firstId;
        var household = new Household
        {
            Id = id, Number = draft.Number, AreaCode = AreaPaths.GroupCode(draft.VillageCode, draft.Group) ?? draft.VillageCode,
            Kind = draft.Kind, MainCause = draft.MainCause, HeadName = draft.Members.First(member => member.IsHead).Name,
            MemberCount = draft.Members.Count, Status = entry.Status, StatusSince = entry.Since,
            BatchId = entry.BatchId, CreatedAt = entry.Now, UpdatedAt = entry.Now,
        };
        HouseholdFacts.Copy(draft, household);
        household.StatusHistory.Add(new()
        {
            Id = ++id, HouseholdId = household.Id, Status = entry.Status, ValidFrom = entry.Since, Change = entry.Change, RecordedAt = entry.Now,
        });
        household.Incomes.Add(Income(draft, ++id, household.Id, entry));
        household.Members.AddRange(draft.Members.OrderByDescending(member => member.IsHead)
            .Select((member, index) => Member(member, ++id, household.Id, index + 1)));
        return household;
    }

    public static HouseholdIncome Income(HouseholdDraft draft, long id, long householdId, RegisterEntry entry) => new()
    {
        Id = id, HouseholdId = householdId, Year = entry.IncomeYear,
        Total = draft.AnnualIncome, Dibao = draft.DibaoIncome, Pension = draft.PensionIncome, RecordedAt = entry.Now,
    };

    public Member Member(MemberDraft draft, long id, long householdId, int sequence)
    {
        var member = new Member
        {
            Id = id, HouseholdId = householdId, Sequence = sequence, Relation = draft.Relation, Name = draft.Name,
            IdNumberSealed = personal.Seal(MemberPurpose.IdNumber, draft.IdNumber), IdNumberIndex = personal.Index(draft.IdNumber),
            IdNumberTail = PersonalText.Tail(draft.IdNumber), Gender = draft.Gender, BirthYear = draft.BirthDate.Year,
        };
        Copy(draft, member);
        return member;
    }

    /// <summary>What an update may change of a person: everything but the ID number and what follows from it.</summary>
    public void Copy(MemberDraft draft, Member member)
    {
        (member.Relation, member.Name, member.Ethnicity) = (draft.Relation, draft.Name, draft.Ethnicity);
        (member.Labour, member.Education, member.Schooling) = (draft.Labour, draft.Education, draft.Schooling);
        (member.HasMedicalInsurance, member.HasIllnessInsurance) = (draft.HasMedicalInsurance, draft.HasIllnessInsurance);
        (member.HasFamilyDoctor, member.HasPension) = (draft.HasFamilyDoctor, draft.HasPension);
        member.HealthSealed = personal.SealOrNull(MemberPurpose.Health, draft.Health);
        member.PhoneSealed = personal.SealOrNull(MemberPurpose.Phone, draft.Phone);
    }
}

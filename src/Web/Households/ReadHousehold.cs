using AutoMapper;
using AutoMapper.QueryableExtensions;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Identity.PersonalData;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Web.Standards;
using CaseFlow.Web.Standards.Parameters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Households;

/// <summary>Reads one household as it stood on a day, with personal texts masked.</summary>
public sealed class ReadHousehold(
    CaseFlowDb db, Caller caller, OrganisationDirectory organisation, StandardsDirectory standards, MaskedMembers masked, RegisterWords words)
{
    public async Task<Result<HouseholdContract>> Run(long id, DateOnly? asOf, CancellationToken ct)
    {
        var found = await db.Set<Household>().AsNoTracking().In(AreaScope.Of(caller)).Where(household => household.Id == id)
            .ProjectTo<HouseholdContract>(words.Contracts).AsSplitQuery().FirstOrDefaultAsync(ct);
        if (found is null) return Refusal.NotFound(words.NotFound);
        return On(found, asOf ?? words.Today);
    }

    HouseholdContract On(HouseholdContract found, DateOnly day)
    {
        var history = found.StatusHistory.Where(period => period.ValidFrom <= day).Select(period => period with { StatusName = words.NameOf(period.Status) }).ToList();
        var status = history.LastOrDefault(period => period.ValidTo is null || day < period.ValidTo);
        var line = standards.Current.Find(Standard.IncomeLine, found.AreaCode, day);
        return found with
        {
            AreaName = organisation.Current.NameOf(found.AreaCode, day), AsOf = day,
            Status = status?.Status, StatusName = status?.StatusName, StatusSince = status?.ValidFrom,
            IncomeLine = line?.Value, IncomeLineSource = line?.Source,
            Members = [.. found.Members.Select(masked.Mask)],
            Incomes = [.. found.Incomes.Where(income => income.Year <= IncomeWindow.YearOf(day)).Select(income => PerCapita(income, found.MemberCount))],
            StatusHistory = history,
        };
    }

    static IncomeContract PerCapita(IncomeContract income, int people) => income with { PerCapita = decimal.Round(income.Total / Math.Max(people, 1), 2) };
}

/// <summary>The words and shapes in which the register answers a request.</summary>
public sealed class RegisterWords(IStringLocalizer<HouseholdsTexts> texts, IMapper mapper, TimeProvider clock)
{
    public AutoMapper.IConfigurationProvider Contracts => mapper.ConfigurationProvider;

    public DateOnly Today => clock.ChinaToday;

    public string NotFound => texts["NotFound"];

    public string NameOf(HouseholdStatus status) => texts[$"status.{status}"];
}

/// <summary>Opens sealed texts and shows what may be seen of them (U-038).</summary>
public sealed class MaskedMembers(PersonalText personal)
{
    public MemberContract Mask(MemberContract member) => member with
    {
        IdNumber = Identity.PersonalData.Mask.IdNumber(personal.Open(MemberPurpose.IdNumber, member.IdNumber)),
        Phone = member.Phone is { } phone ? Identity.PersonalData.Mask.Phone(personal.Open(MemberPurpose.Phone, phone)) : null,
        Health = member.Health is null ? null : Identity.PersonalData.Mask.Whole,
    };
}

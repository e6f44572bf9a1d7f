using AutoMapper;

namespace CaseFlow.Web.Households;

/// <summary>
/// Projects rows to contracts inside the query. Sealed texts arrive sealed: a contract that nobody masks shows a cipher, never a number.
/// </summary>
public sealed class HouseholdProfile : Profile
{
    public HouseholdProfile()
    {
        CreateMap<Household, HouseholdListItem>()
            .ForMember(item => item.Group, to => to.MapFrom(household => household.GroupName))
            .ForMember(item => item.AreaName, to => to.Ignore())
            .ForMember(item => item.StatusName, to => to.Ignore());
        CreateMap<Household, HouseholdContract>()
            .ForMember(contract => contract.Group, to => to.MapFrom(household => household.GroupName))
            .ForMember(contract => contract.Members, to => to.MapFrom(household => household.Members.OrderBy(member => member.Sequence)))
            .ForMember(contract => contract.Incomes, to => to.MapFrom(household => household.Incomes.OrderByDescending(income => income.Year)))
            .ForMember(contract => contract.StatusHistory, to => to.MapFrom(household => household.StatusHistory.OrderBy(period => period.ValidFrom).ThenBy(period => period.Id)))
            .ForMember(contract => contract.AreaName, to => to.Ignore())
            .ForMember(contract => contract.StatusName, to => to.Ignore())
            .ForMember(contract => contract.AsOf, to => to.Ignore())
            .ForMember(contract => contract.IncomeLine, to => to.Ignore())
            .ForMember(contract => contract.IncomeLineSource, to => to.Ignore());
        CreateMap<Member, MemberContract>()
            .ForMember(contract => contract.IdNumber, to => to.MapFrom(member => member.IdNumberSealed))
            .ForMember(contract => contract.Phone, to => to.MapFrom(member => member.PhoneSealed))
            .ForMember(contract => contract.Health, to => to.MapFrom(member => member.HealthSealed));
        CreateMap<HouseholdIncome, IncomeContract>().ForMember(contract => contract.PerCapita, to => to.Ignore());
        CreateMap<StatusPeriod, StatusContract>().ForMember(contract => contract.StatusName, to => to.Ignore());
    }
}

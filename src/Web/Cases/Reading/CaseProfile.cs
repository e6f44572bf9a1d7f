using AutoMapper;
using CaseFlow.Web.Data.Runtime;

namespace CaseFlow.Web.Cases.Reading;

/// <summary>Projects rows of a case to its contracts inside the query.</summary>
public sealed class CaseProfile : Profile
{
    public CaseProfile()
    {
        CreateMap<WorkItem, OpenItem>();
        CreateMap<PublicNotice, OpenNoticeRow>().ForCtorParam(nameof(OpenNoticeRow.Status), to => to.MapFrom(notice => notice.Status.ToString()));
    }
}

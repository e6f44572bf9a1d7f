using AutoMapper;
using CaseFlow.Web.Data.Runtime;

namespace CaseFlow.Web.Notices;

/// <summary>Projects objections to what officials see of them.</summary>
public sealed class NoticeProfile : Profile
{
    public NoticeProfile() => CreateMap<Objection, ObjectionLine>()
        .ForCtorParam(nameof(ObjectionLine.Status), to => to.MapFrom(objection => objection.Status.ToString()))
        .ForCtorParam(nameof(ObjectionLine.DecideWhyNot), to => to.MapFrom(_ => (string?)null));
}

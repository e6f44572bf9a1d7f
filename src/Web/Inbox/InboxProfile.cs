using AutoMapper;
using CaseFlow.Web.Data.Runtime;

namespace CaseFlow.Web.Inbox;

/// <summary>Projects finished items to the opinions shown beside the next step. The lists of the inbox are projected by hand, because they are measured.</summary>
public sealed class InboxProfile : Profile
{
    public InboxProfile() => CreateMap<WorkItem, OpinionLine>()
        .ForCtorParam(nameof(OpinionLine.Who), to => to.MapFrom(item => item.DoneByName ?? ""))
        .ForCtorParam(nameof(OpinionLine.Step), to => to.MapFrom(item => item.Title))
        .ForCtorParam(nameof(OpinionLine.Text), to => to.MapFrom(item => item.Opinion))
        .ForCtorParam(nameof(OpinionLine.At), to => to.MapFrom(item => item.DoneAt ?? item.ArrivedAt));
}

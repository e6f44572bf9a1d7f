using AutoMapper;
using AutoMapper.QueryableExtensions;
using CaseFlow.Web.Cases;
using CaseFlow.Web.Cases.Reading;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Households;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Inbox.Reading;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.State;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Inbox;

/// <summary>Puts together what the page of a work item shows; rights and content come from the same place as in the API.</summary>
public sealed class WorkItemReader(CaseFlowDb db, ReadWorkItem items, ReadCase cases, CasePicture picture, ReadHousehold households, ItemWords words, IMapper mapper)
{
    public async Task<WorkItemSheet?> Read(long id, CancellationToken ct)
    {
        var read = await items.Run(id, words.Caller, ct);
        if (!read.IsDone) return null;
        var item = read.Value;
        var found = await cases.Run(item.CaseId, words.Caller, ct);
        return words.Describe(item, found.Value?.ProcedureName ?? item.Procedure, found.Value?.DefinitionVersion ?? 0) with
        {
            Opinions = await Opinions(item.CaseId, item.Id, ct),
            Picture = found.IsDone ? await picture.Draw(found.Value, ct) : new([], []),
            Household = found.Value?.HouseholdId is { } household ? await Glance(household, ct) : null,
            NoticeId = item.NoticeId,
            Papers = item.Papers,
        };
    }

    private async Task<IReadOnlyList<OpinionLine>> Opinions(long caseId, long itemId, CancellationToken ct) =>
        await db.Set<WorkItem>().AsNoTracking().Where(item => item.CaseId == caseId && item.Id != itemId && item.Status == WorkItemStatus.Done)
            .OrderBy(item => item.DoneAt).ThenBy(item => item.Id)
            .ProjectTo<OpinionLine>(mapper.ConfigurationProvider).ToListAsync(ct);

    private async Task<HouseholdGlance?> Glance(long id, CancellationToken ct)
    {
        var read = await households.Run(id, null, ct);
        if (!read.IsDone) return null;
        var household = read.Value;
        var income = household.Incomes.Count > 0 ? household.Incomes[0] : null;
        return new(household.Id, household.HeadName, household.StatusName ?? "", household.MemberCount, household.MainCause, income?.PerCapita, income?.Year, household.AreaName);
    }
}

using System.Text.Json;
using AutoMapper;
using AutoMapper.QueryableExtensions;
using CaseFlow.Web.Cases.Rights;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Workflows.Execution;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Notices;

/// <summary>Puts together what the page of a notice shows to officials.</summary>
public sealed class NoticeReader(CaseFlowDb db, Caller caller, NoticeFactsSource facts, OrganisationDirectory directory, IMapper mapper, IStringLocalizer<NoticePageTexts> texts)
{
    public async Task<NoticeSheet?> Read(long id, CancellationToken ct)
    {
        var notice = await db.Set<PublicNotice>().AsNoTracking().VisibleTo(caller).SingleOrDefaultAsync(row => row.Id == id, ct);
        if (notice is null) return null;
        var of = await db.Set<Case>().AsNoTracking().SingleAsync(row => row.Id == notice.CaseId, ct);
        var objections = await Objections(id, ct);
        var open = await OpenItems(notice, ct);
        return new(
            id, of.Id, of.Number, of.Subject, notice.Title, notice.Status.ToString(), await facts.Of(notice, of, ct),
            caller.Culture == "en" ? notice.ExplanationEn : notice.ExplanationZh, notice.PostedAt)
        {
            PlacesRequired = Texts(notice.PlacesRequired), Places = Texts(notice.Places), StartPhotos = Texts(notice.Photos), EndPhotos = Texts(notice.ClosingPhotos),
            Statement = notice.Statement, Objections = objections, MayHandle = directory.Current.NameOf(notice.OrganArea).Length > 0 && Handles(open, notice),
            CloseWhyNot = CloseWhyNot(notice, objections, open),
        };
    }

    // Whoever may act for the organ of one of the open items handles the notice; between items (the period runs) the poster's organ does.
    private bool Handles(List<WorkItem> open, PublicNotice notice) => open.Count > 0
        ? open.Exists(item => WorkItemPolicy.PostFor(item, caller) is not null)
        : caller.Sees(notice.CaseArea);

    private string? CloseWhyNot(PublicNotice notice, IReadOnlyList<ObjectionLine> objections, List<WorkItem> open)
    {
        var undecided = objections.Count(line => line.Status == nameof(ObjectionStatus.Open));
        if (undecided > 0) return texts["OpenObjections", undecided];
        if (open.Exists(item => item.Kind == "Closing")) return null;
        if (notice.Status is NoticeStatus.Draft || notice.EndsOn is not { } last) return texts["NotPosted"];
        var end = caller.Culture == "en" ? Workflows.Deadlines.DateText.EndEn(last) : Workflows.Deadlines.DateText.EndZh(last);
        return texts["WaitUntil", end];
    }

    private Task<List<WorkItem>> OpenItems(PublicNotice notice, CancellationToken ct) => db.Set<WorkItem>().AsNoTracking()
        .Where(item => item.CaseId == notice.CaseId && item.ActivityId == notice.ActivityId && item.Status == WorkItemStatus.Open).ToListAsync(ct);

    private async Task<IReadOnlyList<ObjectionLine>> Objections(long notice, CancellationToken ct) =>
        await db.Set<Objection>().AsNoTracking().Where(objection => objection.NoticeId == notice).OrderBy(objection => objection.Id)
            .ProjectTo<ObjectionLine>(mapper.ConfigurationProvider).ToListAsync(ct);

    private static IReadOnlyList<string> Texts(string? json) => json is null or "null" ? [] : JsonSerializer.Deserialize<List<string>>(json) ?? [];
}

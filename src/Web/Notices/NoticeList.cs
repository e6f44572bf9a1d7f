using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Workflows.Execution;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Notices;

/// <summary>One notice in a list for officials.</summary>
public sealed record NoticeRow(long Id, string Kind, string Title, string CaseNumber, string Subject, string Place, NoticeStatus Status, DateOnly? EndsOn, int OpenObjections);

/// <summary>Notices of the caller's areas, by what must be done next.</summary>
public sealed class NoticeList(CaseFlowDb db, Caller caller, OrganisationDirectory directory, TimeProvider clock)
{
    public static readonly IReadOnlyList<string> Filters = ["running", "draft", "ending", "all"];

    private const int Longest = 100;

    private static readonly NoticeStatus[] running = [NoticeStatus.Posted, NoticeStatus.Paused, NoticeStatus.Expired];

    public async Task<IReadOnlyList<NoticeRow>> Read(string filter, CancellationToken ct)
    {
        var organisation = directory.Current;
        var rows = await Narrow(filter).OrderBy(notice => notice.EndsOn == null).ThenBy(notice => notice.EndsOn).ThenByDescending(notice => notice.Id).Take(Longest)
            .Select(notice => new
            {
                Notice = notice,
                Case = db.Set<Case>().First(row => row.Id == notice.CaseId),
                Objections = db.Set<Objection>().Count(objection => objection.NoticeId == notice.Id && objection.Status == ObjectionStatus.Open),
            }).ToListAsync(ct);
        return
        [
            .. rows.Select(row => new NoticeRow(
                row.Notice.Id, row.Notice.Kind, row.Notice.Title, row.Case.Number, row.Case.Subject, AreaChoices.Path(organisation, row.Notice.CaseArea),
                row.Notice.Status, row.Notice.EndsOn, row.Objections)),
        ];
    }

    /// <summary>Notices whose period ends from today to Sunday: what the start page announces.</summary>
    public Task<int> CountEnding(CancellationToken ct) => Narrow("ending").CountAsync(ct);

    private IQueryable<PublicNotice> Narrow(string filter)
    {
        var notices = db.Set<PublicNotice>().AsNoTracking().In(AreaScope.Of(caller), notice => notice.CaseArea);
        var today = clock.ChinaToday;
        var sunday = today.AddDays((7 - (int)today.DayOfWeek) % 7);
        return filter switch
        {
            "draft" => notices.Where(notice => notice.Status == NoticeStatus.Draft),
            "ending" => notices.Where(notice => running.Contains(notice.Status) && notice.EndsOn >= today && notice.EndsOn <= sunday),
            "all" => notices,
            _ => notices.Where(notice => running.Contains(notice.Status)),
        };
    }
}

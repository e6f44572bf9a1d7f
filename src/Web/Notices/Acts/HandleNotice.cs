using System.Globalization;
using System.Text.Json;
using CaseFlow.Web.Cases;
using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Cases.Rights;
using CaseFlow.Web.Cases.WorkItems;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Workflows.Activities.Notices;
using CaseFlow.Workflows.Execution;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PublicNotice = CaseFlow.Web.Data.Runtime.PublicNotice;

namespace CaseFlow.Web.Notices.Acts;

/// <summary>
/// 登记张贴, 异议答复 and 办结: each has a work item that somebody's inbox shows, so the act on the notice is the act on that item, with the same rights and checks.
/// </summary>
public sealed class HandleNotice(CaseFlowDb db, CompleteWorkItem complete, ActPipeline pipeline, IStringLocalizer<CaseTexts> texts)
{
    public Task<Result<ActAnswer>> Post(long id, PostingInput input, ActRequest request, CancellationToken ct) =>
        OnItem(id, "Posting", Text(id), new(Form: JsonSerializer.SerializeToElement(input, JsonText.Options)), request, ct);

    public Task<Result<ActAnswer>> Close(long id, ClosingInput input, ActRequest request, CancellationToken ct) =>
        OnItem(id, "Closing", Text(id), new(Form: JsonSerializer.SerializeToElement(input, JsonText.Options)), request, ct);

    public async Task<Result<ActAnswer>> Decide(long id, long objectionId, DecisionInput input, ActRequest request, CancellationToken ct)
    {
        List<FieldProblem> problems = [];
        if (input.Upheld is null) problems.Add(new("upheld", "Required", texts["objection.upheld"]));
        if (input.Reply is not { } reply || reply.Trim().Length < 5) problems.Add(new("reply", "Required", texts["objection.reply"]));
        if (problems.Count > 0) return Refusal.Invalid(texts["content", problems.Count], problems);
        var form = JsonSerializer.SerializeToElement(new { upheld = input.Upheld }, JsonText.Options);
        var outcome = input.Upheld == true ? "Upheld" : "Dismissed";
        return await OnItem(id, "Objection", Text(objectionId), new(outcome, input.Reply, form), request, ct);
    }

    private async Task<Result<ActAnswer>> OnItem(long noticeId, string kind, string subject, CompleteInput input, ActRequest request, CancellationToken ct)
    {
        var notice = await db.Set<PublicNotice>().AsNoTracking().VisibleTo(request.Caller).SingleOrDefaultAsync(row => row.Id == noticeId, ct);
        if (notice is null) return Refusal.NotFound(texts["notice.unknown"]);
        var items = db.Set<WorkItem>().AsNoTracking()
            .Where(item => item.CaseId == notice.CaseId && item.ActivityId == notice.ActivityId && item.Kind == kind && item.Subject == subject);
        var found = await items.OrderByDescending(item => item.Id).Select(item => (long?)item.Id).FirstOrDefaultAsync(ct);
        return found is { } item ? await complete.Run(item, input, request, ct) : await WhyNone(notice, kind, request, ct);
    }

    // There is no closing item before the period is over: say how long it still runs.
    private Task<Result<ActAnswer>> WhyNone(PublicNotice notice, string kind, ActRequest request, CancellationToken ct) =>
        pipeline.OnCase(notice.CaseId, request, (file, now) =>
        {
            var progress = file.Has(notice.InstanceId) ? Workflows.Activities.Notices.PublicNotice.ProgressOf(file.StateOf(notice.InstanceId), notice.Id) : null;
            if (kind == "Objection") return new(Refusal.NotFound(texts["objection.unknown"]));
            var reason = progress is null ? null : NoticeRules.WhyNotClosable(progress, now);
            var said = reason is null ? texts["notice.ended"].Value : request.Caller.Culture == "en" ? reason.En : reason.Zh;
            return new(Refusal.Conflict("notice-running", said));
        }, ct);

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}

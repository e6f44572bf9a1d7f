using System.Globalization;
using CaseFlow.Web.Cases;
using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Cases.Rights;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Workflows.Activities.Notices;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PublicNotice = CaseFlow.Web.Data.Runtime.PublicNotice;

namespace CaseFlow.Web.Notices.Acts;

/// <summary>登记异议: an official writes down what somebody said, or the public writes itself. An investigation with its own deadline follows.</summary>
public sealed class RaiseObjection(CaseFlowDb db, ActPipeline pipeline, IIdSource ids, IStringLocalizer<CaseTexts> texts)
{
    private static readonly string[] Channels = ["Phone", "Visit", "Letter", "Online"];

    public async Task<Result<ActAnswer>> Run(long noticeId, ObjectionInput input, ActRequest request, CancellationToken ct)
    {
        var visible = request.Caller.IsOutsidePosts ? Public(db.Set<PublicNotice>()) : db.Set<PublicNotice>().VisibleTo(request.Caller);
        var notice = await visible.AsNoTracking().SingleOrDefaultAsync(row => row.Id == noticeId, ct);
        if (notice is null) return Refusal.NotFound(texts["notice.unknown"]);
        if (!request.Caller.IsOutsidePosts && !request.Caller.Handles(notice.CaseArea)) return Refusal.Forbidden("watcher", texts["watcher"]);
        if (Check(input) is { } wrong) return wrong;
        return await pipeline.OnCase(notice.CaseId, request, (file, now) => new(Decide(file, now, notice, input, request)), ct);
    }

    /// <summary>Notices that hang in public now.</summary>
    public static IQueryable<PublicNotice> Public(IQueryable<PublicNotice> notices) =>
        notices.Where(notice => notice.Status == NoticeStatus.Posted || notice.Status == NoticeStatus.Paused || notice.Status == NoticeStatus.Expired);

    private Refusal? Check(ObjectionInput input)
    {
        List<FieldProblem> problems = [];
        if (input.Content is not { } content || content.Trim().Length is < 10 or > 2000) problems.Add(new("content", "Length", texts["objection.content"]));
        if (input.Channel is { } channel && !Channels.Contains(channel)) problems.Add(new("channel", "NotAChoice", texts["objection.channel"]));
        if (input.Person is { Length: > 50 }) problems.Add(new("person", "TooLong", texts["content", 1]));
        if (input.Contact is { Length: > 100 }) problems.Add(new("contact", "TooLong", texts["content", 1]));
        return problems.Count == 0 ? null : Refusal.Invalid(texts["content", problems.Count], problems);
    }

    private Result<CaseAct> Decide(CaseFile file, DateTimeOffset now, PublicNotice notice, ObjectionInput input, ActRequest request)
    {
        if (!file.Has(notice.InstanceId) || file.GraphOf(notice.InstanceId).Find(notice.ActivityId) is not { } step
            || Workflows.Activities.Notices.PublicNotice.ProgressOf(file.StateOf(notice.InstanceId), notice.Id) is not { } progress)
            return Refusal.Conflict("ended", texts["notice.ended"]);
        var id = ids.Next();
        var objection = id.ToString(CultureInfo.InvariantCulture);
        var problems = NoticeRules.Check(StepContent.Of(step).Notice!, progress, new NoticeAct("objection", Objection: objection), now);
        if (problems.Count > 0) return Refusal.Conflict(problems[0].Code, string.Concat(SubmissionCheck.Say(problems, request.Caller).Select(one => one.Message)));
        return new CaseAct("objection-raised")
        {
            InstanceId = notice.InstanceId, ActivityId = notice.ActivityId,
            Resumption = new ResumeBookmark(notice.Id, new ValueMap { ["act"] = "objection", ["id"] = objection }),
            // The words and the person stay in the objection's own row, so that the history can be shown to those who may not know who objected.
            Details = new ValueMap { ["notice"] = notice.Id, ["objection"] = id },
            Rows = commit => commit.NewObjections.Add(new()
            {
                Id = id, NoticeId = notice.Id, CaseId = notice.CaseId, CaseArea = notice.CaseArea, Channel = input.Channel ?? "Online", Person = input.Person,
                Contact = input.Contact, Content = input.Content!.Trim(), RaisedAt = now, RecordedBy = request.Caller.IsOutsidePosts ? null : request.Caller.UserId,
            }),
        };
    }
}

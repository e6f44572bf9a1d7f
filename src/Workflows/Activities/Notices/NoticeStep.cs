using System.Globalization;
using CaseFlow.Workflows.Activities.Human;
using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.Deadlines;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Notices;

/// <summary>One act on a notice: what it changes and what the world must do.</summary>
internal sealed class NoticeStep(ActivityContext context, NoticeSettings settings, NoticeProgress progress)
{
    /// <summary>The reason of a work item that is withdrawn because its act came in through the notice: the server counts it as done.</summary>
    internal const string DoneElsewhere = "Done";

    /// <summary>The notice after the act.</summary>
    public NoticeProgress Progress { get; private set; } = progress;

    private string Activity => context.Node.Id;

    /// <summary>Does the act a resumption stands for and names it. Throws when the rules of the notice refuse it.</summary>
    public string Do(ResumeBookmark resumption)
    {
        var act = ReadAct(resumption);
        if (resumption.Input.Count > 0) Demand(act);
        if (Plain.Text(resumption.Input["actor"]) is { Length: > 0 } actor) context.RecordActor(actor);
        switch (act.Kind)
        {
            case "post": Post(act.PostedAt ?? context.Now, resumption.Id); break;
            case "objection": Object(act.Objection!); break;
            case "decision": Decide(act.Objection!, act.Upheld ?? false, resumption.Id); break;
        }
        return act.Kind;
    }

    /// <summary>The period is over: the closing can be done now.</summary>
    public void Expire()
    {
        var closing = Progress.ClosingItem != 0 ? Progress.ClosingItem : OpenItem("Closing", "公示期满办结", Text(Progress.NoticeId), settings.Handler.Clock);
        Progress = Progress with { Timer = 0, Status = NoticeStatus.Expired, ClosingItem = closing };
        context.Emit(new ChangeNotice(Activity, Progress.NoticeId, NoticeStatus.Expired, EndsOn: Progress.EndsOn));
    }

    public static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    // A work item names its act by what it is: posting, closing or the investigation of one objection.
    private NoticeAct ReadAct(ResumeBookmark resumption)
    {
        if (resumption.Id == Progress.PostingItem) return NoticeAct.Read(resumption.Input, "post")!;
        if (resumption.Id == Progress.ClosingItem) return NoticeAct.Read(resumption.Input, "close")!;
        if (Progress.Objections.FirstOrDefault(one => one.WorkItem == resumption.Id && one.IsOpen) is not { } objection)
            return NoticeAct.Read(resumption.Input) ?? new NoticeAct("");
        var act = NoticeAct.Read(resumption.Input, "decision")!;
        return act with { Kind = "decision", Objection = objection.Id, Upheld = act.Upheld ?? resumption.Input["outcome"] is "Upheld" };
    }

    private void Demand(NoticeAct act)
    {
        var problems = NoticeRules.Check(settings, Progress, act, context.Now);
        if (problems.Count > 0)
            throw new ExpressionException(string.Join(" ", problems.Select(one => one.Message.En)), string.Concat(problems.Select(one => one.Message.Zh)));
    }

    private void Post(DateTimeOffset postedAt, long resumed)
    {
        if (Progress.PostingItem != resumed) context.Emit(new WithdrawWorkItem(Activity, Progress.PostingItem, DoneElsewhere));
        var started = ChinaTime.DateOf(postedAt);
        Progress = Progress with { PostingItem = 0, StartedOn = started };
        StartClock(postedAt);
    }

    private void Object(string id)
    {
        var item = OpenItem("Objection", "异议核查", id, settings.ObjectionClock, settings.ObjectionLevel, settings.ObjectionRole);
        Progress = Progress with { Objections = [.. Progress.Objections, new(id, item, null)] };
        if (Progress.Status is not NoticeStatus.Posted || settings.Objections is ObjectionRule.Hold) return;
        StopClock();
        Progress = Progress with { Status = NoticeStatus.Paused, EndsOn = null, PausedOn = ChinaTime.DateOf(context.Now) };
        context.Emit(new ChangeNotice(Activity, Progress.NoticeId, NoticeStatus.Paused));
    }

    private void Decide(string id, bool upheld, long resumed)
    {
        var objection = Progress.Objections.First(one => one.Id == id && one.IsOpen);
        if (objection.WorkItem != resumed) context.Emit(new WithdrawWorkItem(Activity, objection.WorkItem, DoneElsewhere));
        Progress = Progress.Decide(id, upheld);
        if (Progress.Status is NoticeStatus.Paused && !Progress.HasOpenObjection) GoOn();
    }

    private void GoOn()
    {
        var today = ChinaTime.DateOf(context.Now);
        Progress = settings.Objections is ObjectionRule.Restart
            ? Progress with { StartedOn = today, Pauses = [], PausedOn = null }
            : Progress with { Pauses = [.. Progress.Pauses, new(Progress.PausedOn!.Value, today, PauseCause.Objection)], PausedOn = null };
        StartClock(null);
    }

    private void StartClock(DateTimeOffset? postedAt)
    {
        var deadline = DeadlineCalculator.Compute(Progress.StartedOn!.Value, settings.Period, context.Calendar, Progress.Pauses);
        var sentence = DeadlineSentence.Of(deadline, StartEvent.Posting);
        Progress = Progress with { Status = NoticeStatus.Posted, Timer = settings.Period.Days > 0 ? StartTimer(deadline) : 0, EndsOn = deadline.LastDay };
        context.Emit(new ChangeNotice(Activity, Progress.NoticeId, NoticeStatus.Posted, postedAt, deadline.LastDay, new(sentence.Zh, sentence.En)));
        // An announcement without a period needs only to be posted.
        if (settings.Period.Days == 0) Expire();
    }

    private long StartTimer(Deadline deadline)
    {
        var timer = context.NewId();
        context.Emit(new StartTimer(Activity, timer, deadline.DueInstant, "NoticeEnd"));
        return timer;
    }

    private void StopClock()
    {
        if (Progress.Timer != 0) context.Emit(new StopTimer(Activity, Progress.Timer));
        Progress = Progress with { Timer = 0 };
    }

    private long OpenItem(string kind, string what, string subject, WorkClock clock, string? level = null, string? role = null) =>
        context.Open(settings.Handler with { Clock = clock }, kind, item => item with
        {
            Title = $"{item.Title}：{what}", Level = level ?? item.Level, Role = role ?? item.Role, Subject = subject,
        });
}

using CaseFlow.Workflows.Activities.Human;
using CaseFlow.Workflows.Activities.Notices;
using CaseFlow.Workflows.Deadlines;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Migration;

/// <summary>
/// A public notice stays the notice it is, posted when it was posted; its period is counted anew by the new rule from the same first day (D-007).
/// </summary>
internal static class NoticeTransfer
{
    private const string ProgressKey = "notice";

    public static void Keep(OpenStep step)
    {
        var (old, now) = (NoticeSettings.Read(step.OldInputs), NoticeSettings.Read(step.NewInputs));
        if (NoticeProgressCodec.Read(step.Now.Local?[ProgressKey]) is not { } progress) return;
        var handler = now.Handler;
        step.Emit(new AdaptNotice(step.Node.Id, progress.NoticeId, new(
            now.Kind, handler.Title, handler.Level, now.Period.Days, now.Places, now.Columns, now.Template)));
        foreach (var bookmark in step.Bookmarks.Where(bookmark => bookmark.Kind == BookmarkKind.WorkItem)) KeepItem(step, old, now, bookmark.Id);
        if (progress.StartedOn is not null && old.Period != now.Period) progress = Recount(step, now, progress);
        else if (progress.Timer != 0 && step.Old.Id != step.Node.Id) step.Emit(new AdaptTimer(step.Node.Id, progress.Timer, null));
        (step.Now.Local ??= [])[ProgressKey] = NoticeProgressCodec.Write(progress);
    }

    /// <summary>The last day of the period of an open notice; null before posting and during a pause.</summary>
    public static DateOnly? EndsOn(Activation activation) => NoticeProgressCodec.Read(activation.Local?[ProgressKey])?.EndsOn;

    /// <summary>Whether the notice of an open step hangs, so that nobody may simply take it down.</summary>
    public static bool IsPosted(Activation activation) => NoticeProgressCodec.Read(activation.Local?[ProgressKey]) is { Status: not NoticeStatus.Draft };

    private static void KeepItem(OpenStep step, NoticeSettings old, NoticeSettings now, long id)
    {
        var title = now.Handler.Title;
        switch (step.RowOf(id).Kind)
        {
            case "Objection":
                step.Adapt(id, old.Handler with { Clock = old.ObjectionClock }, now.Handler with { Clock = now.ObjectionClock }, item => item with
                {
                    Title = $"{title}：异议核查", Level = now.ObjectionLevel, Role = now.ObjectionRole ?? item.Role,
                });
                break;
            case "Closing": step.Adapt(id, old.Handler, now.Handler, item => item with { Title = $"{title}：公示期满办结" }); break;
            default: step.Adapt(id, old.Handler, now.Handler, item => item with { Title = $"{title}：登记张贴" }); break;
        }
    }

    private static NoticeProgress Recount(OpenStep step, NoticeSettings now, NoticeProgress progress)
    {
        // A paused clock has no end; it is counted by the new rule when it goes on.
        if (progress.Status is NoticeStatus.Paused or NoticeStatus.Closed) return progress;
        var deadline = DeadlineCalculator.Compute(progress.StartedOn!.Value, now.Period, step.Engine.Calendar, progress.Pauses);
        var sentence = DeadlineSentence.Of(deadline, StartEvent.Posting);
        var isOver = deadline.DueInstant <= step.Engine.Now;
        // A notice that had expired hangs on when the new period is longer: it must not be closed before that.
        if (progress.Status is NoticeStatus.Expired && !isOver) progress = Reopen(step, progress);
        else if (progress.Timer != 0) step.Emit(new AdaptTimer(step.Node.Id, progress.Timer, deadline.DueInstant));
        progress = progress with { EndsOn = deadline.LastDay };
        step.Emit(new ChangeNotice(
            step.Node.Id, progress.NoticeId, progress.Status, EndsOn: deadline.LastDay, Explanation: new(sentence.Zh, sentence.En)));
        if (progress.Timer != 0 || progress.Status is NoticeStatus.Expired) return progress;
        var timer = step.Engine.Ids.Next();
        step.Emit(new StartTimer(step.Node.Id, timer, deadline.DueInstant, "NoticeEnd"));
        return progress with { Timer = timer };
    }

    private static NoticeProgress Reopen(OpenStep step, NoticeProgress progress)
    {
        if (progress.ClosingItem != 0) step.Emit(new WithdrawWorkItem(step.Node.Id, progress.ClosingItem, "迁移到新版本后公示期延长。"));
        return progress with { Status = NoticeStatus.Posted, ClosingItem = 0 };
    }
}

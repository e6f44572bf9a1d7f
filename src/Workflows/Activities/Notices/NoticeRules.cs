using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.Deadlines;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Notices;

/// <summary>What may be done to a notice, and when (D-007, D-013, U-024, U-025). The server asks here before it resumes the engine.</summary>
public static class NoticeRules
{
    /// <summary>Every reason why the act is refused; empty when it may be done.</summary>
    public static IReadOnlyList<FieldProblem> Check(NoticeSettings settings, NoticeProgress progress, NoticeAct act, DateTimeOffset now) => act.Kind switch
    {
        "post" => CheckPosting(settings, progress, act, now),
        "objection" => CheckObjection(settings, progress, act),
        "decision" => CheckDecision(progress, act),
        "close" => CheckClosing(settings, progress, act, now),
        _ => [Problem("act", "Unknown", $"公示没有“{act.Kind}”这一操作。", $"A notice knows no act '{act.Kind}'.")],
    };

    /// <summary>Why the notice cannot be closed yet, for the button that is shown disabled (U-005); null when it can.</summary>
    public static BilingualText? WhyNotClosable(NoticeProgress progress, DateTimeOffset now)
    {
        if (progress.Status is NoticeStatus.Draft) return new("公示尚未张贴。", "The notice has not been posted.");
        if (progress.Status is NoticeStatus.Closed) return new("公示已经办结。", "The notice is closed already.");
        if (progress.HasOpenObjection) return new("尚有异议未答复，公示不能办结。", "An objection is still open; the notice cannot close.");
        if (progress.Status is NoticeStatus.Expired) return null;
        if (progress.EndsOn is not { } last) return new("公示因异议暂停，恢复后才能办结。", "The notice is paused by an objection; it can close after it goes on.");
        return now < ChinaTime.EndOf(last)
            ? new($"须待公示期满 {DateText.EndZh(last)}。", $"The period runs until {DateText.EndEn(last)}.")
            : null;
    }

    private static List<FieldProblem> CheckPosting(NoticeSettings settings, NoticeProgress progress, NoticeAct act, DateTimeOffset now)
    {
        List<FieldProblem> problems = [];
        if (progress.Status is not NoticeStatus.Draft) problems.Add(Problem("act", "AlreadyPosted", "公示已经登记张贴。", "The notice has been posted already."));
        if (act.PostedAt is not { } postedAt) problems.Add(Problem("postedAt", "Required", "请填写张贴时间。", "The time of posting is required."));
        else if (postedAt > now) problems.Add(Problem("postedAt", "TooLarge", "张贴时间不能晚于现在。", "The time of posting lies in the future."));
        else if (ChinaTime.DateOf(postedAt) < progress.OpenedOn)
            problems.Add(Problem("postedAt", "TooSmall", $"张贴时间不能早于案件进入公示环节之日 {progress.OpenedOn:yyyy-MM-dd}。", $"The notice cannot have been posted before the case reached this step on {progress.OpenedOn:yyyy-MM-dd}."));
        if (act.Places is not { Count: > 0 }) problems.Add(Problem("places", "Required", "请填写张贴地点。", "Say where the notice was posted."));
        if (settings.NeedsStartEvidence && act.Photos == 0) problems.Add(Problem("photos", "Required", "请上传张贴照片。", "A photo of the posted notice is required."));
        return problems;
    }

    private static List<FieldProblem> CheckObjection(NoticeSettings settings, NoticeProgress progress, NoticeAct act)
    {
        List<FieldProblem> problems = [];
        if (settings.IsAnnouncement) problems.Add(Problem("act", "NoObjections", "公告不受理异议。", "An announcement takes no objections."));
        if (progress.Status is NoticeStatus.Draft) problems.Add(Problem("act", "NotPosted", "公示尚未张贴，不能登记异议。", "The notice has not been posted; there is nothing to object to."));
        if (progress.Status is NoticeStatus.Closed) problems.Add(Problem("act", "Closed", "公示已经办结，不再受理异议。", "The notice is closed and takes no more objections."));
        if (string.IsNullOrEmpty(act.Objection)) problems.Add(Problem("id", "Required", "缺少异议编号。", "The id of the objection is missing."));
        else if (progress.Objections.Any(one => one.Id == act.Objection)) problems.Add(Problem("id", "Duplicate", "该异议已经登记。", "This objection is registered already."));
        return problems;
    }

    private static List<FieldProblem> CheckDecision(NoticeProgress progress, NoticeAct act)
    {
        List<FieldProblem> problems = [];
        if (!progress.Objections.Any(one => one.Id == act.Objection && one.IsOpen)) problems.Add(Problem("id", "Unknown", "没有这一未答复的异议。", "There is no such open objection."));
        if (act.Upheld is null) problems.Add(Problem("upheld", "Required", "请说明异议是否成立。", "Say whether the objection is upheld."));
        return problems;
    }

    private static List<FieldProblem> CheckClosing(NoticeSettings settings, NoticeProgress progress, NoticeAct act, DateTimeOffset now)
    {
        List<FieldProblem> problems = [];
        if (WhyNotClosable(progress, now) is { } reason) problems.Add(new("act", progress.HasOpenObjection ? "OpenObjection" : "NotExpired", reason));
        if (string.IsNullOrWhiteSpace(act.Statement)) problems.Add(Problem("statement", "Required", "请填写公示结果说明。", "A statement on the result is required."));
        if (settings.NeedsEndEvidence && act.Photos == 0) problems.Add(Problem("photos", "Required", "请上传公示期满照片。", "A photo at the end of the period is required."));
        return problems;
    }

    private static FieldProblem Problem(string field, string code, string zh, string en) => new(field, code, new(zh, en));
}

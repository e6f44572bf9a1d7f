using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Human;

/// <summary>评议会: a meeting votes on the household; the result is computed from the votes, nobody chooses it (D-006, D-014).</summary>
public sealed class ReviewMeeting(ActivityNode node) : HandledActivity(node)
{
    private readonly ReviewMeetingSettings settings = ReviewMeetingSettings.Read(new StaticInputs(node));

    /// <summary>The type for the designer and the release check.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "CaseFlow.ReviewMeeting", new("评议会", "Review meeting"), HandlerInputs.Category,
        new("评议小组开会表决并排序，结果由票数得出。", "The review group votes and ranks; the result follows from the votes."))
    {
        Kind = ActivityKind.Wait,
        Inputs =
        [
            .. HandlerInputs.Who(),
            HandlerInputs.Number("MinMembers", "小组最少人数", "Fewest members", 9),
            HandlerInputs.Number("MaxMembers", "小组最多人数", "Most members", 15),
            HandlerInputs.Ratio("QuorumRatio", "到会比例", "Quorum", 0.67),
            HandlerInputs.Ratio("PassRatio", "通过比例（0.5 为过半数）", "Share that must agree (0.5: more than half)", 0.5),
            HandlerInputs.Flag("Ranked", "需要排序", "Ranked", false),
            HandlerInputs.Flag("UseQuota", "按规模取舍", "Use the quota", false),
            .. HandlerInputs.Due,
            .. HandlerInputs.Rules,
        ],
        Outputs = [.. HandlerInputs.Answer, new("HeldOn", "Object", new("评议日", "Day of the meeting"))],
        Outcomes = HandlerInputs.Outcomes("Passed", "NotPassed"),
    };

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context)
    {
        context.Open(settings.Handler, "Review", item => item with { ReturnReason = context.ReturnReason });
        return StepResult.Wait();
    }

    /// <inheritdoc/>
    public override StepResult Resume(ActivityContext context, ResumeBookmark resumption)
    {
        var votes = resumption.Input["form"] is ValueMap form ? MeetingVotes.Read(form) : null;
        var outcome = votes is { For: not null, Present: not null }
            ? votes.IsPassed(settings) ? "Passed" : "NotPassed"
            : HandledWork.Chosen(resumption.Input, "Passed", "NotPassed");
        context.Keep(resumption.Input, outcome);
        context.SetOutput("HeldOn", Deadlines.ChinaTime.DateOf(context.Now));
        return StepResult.Complete(outcome);
    }
}

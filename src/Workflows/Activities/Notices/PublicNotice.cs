using CaseFlow.Workflows.Activities.Human;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Notices;

/// <summary>
/// 公示 / 公告: posted, objected to, expired, closed (D-007, D-011, D-013, U-024, U-025). The acts post, objection, decision and close come in
/// through the notice's id or through the work item that asks for them; the server asks <see cref="NoticeRules"/> first.
/// </summary>
public sealed class PublicNotice(ActivityNode node) : HandledActivity(node)
{
    private const string ProgressKey = "notice";

    private readonly NoticeSettings settings = NoticeSettings.Read(new StaticInputs(node));

    /// <summary>The type for the designer and the release check.</summary>
    public static ActivityDescriptor Descriptor => PublicNoticeDescriptor.Value;

    /// <summary>How far the notice of an activity has come; null when it is not running.</summary>
    public static NoticeProgress? ProgressOf(InstanceState state, long noticeId) =>
        state.FindBookmark(noticeId)?.Activation is { } running ? ProgressOf(running) : null;

    /// <summary>How far the notice of an execution has come; null when it is none.</summary>
    internal static NoticeProgress? ProgressOf(Activation running) => running.Local is { } local ? NoticeProgressCodec.Read(local[ProgressKey]) : null;

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context)
    {
        var notice = context.NewId();
        var handler = settings.Handler;
        context.Emit(new OpenNotice(context.Node.Id, notice, new(
            settings.Kind, handler.Title, handler.Level, settings.Period.Days, settings.Places, settings.Columns, settings.Template)));
        var posting = context.Open(handler, "Posting", item => item with { Title = $"{handler.Title}：登记张贴", Subject = NoticeStep.Text(notice) });
        Save(context, new(notice, Deadlines.ChinaTime.DateOf(context.Now)) { PostingItem = posting });
        return StepResult.Wait();
    }

    /// <inheritdoc/>
    public override StepResult Resume(ActivityContext context, ResumeBookmark resumption)
    {
        var step = new NoticeStep(context, settings, NoticeProgressCodec.Read(context.Local[ProgressKey])!);
        var isNotice = resumption.Id == step.Progress.NoticeId;
        if (resumption.Id == step.Progress.Timer) step.Expire();
        else if (isNotice && resumption.Input.Count == 0) return Close(context, step, resumption);
        else if (step.Do(resumption) is "close") return Close(context, step, resumption);
        Save(context, step.Progress);
        if (step.Progress.StartedOn is { } posted) context.SetOutput("PostedOn", posted);
        HandlingClocks.FollowObjections(context);
        return isNotice ? StepResult.KeepWaiting() : StepResult.Wait();
    }

    /// <inheritdoc/>
    public override void Cancelled(ActivityContext context)
    {
        base.Cancelled(context);
        BrokenOff(context);
    }

    /// <summary>An objection nobody will decide any more holds no clock.</summary>
    public override void BrokenOff(ActivityContext context) => HandlingClocks.FollowObjections(context, context.Activation);

    // A notice that is resumed without any act is moved on by run-definition.
    private static StepResult Close(ActivityContext context, NoticeStep step, ResumeBookmark resumption)
    {
        var outcome = step.Progress.IsUpheld ? "Upheld" : "Unopposed";
        if (step.Progress.ClosingItem is var closing && closing != 0 && closing != resumption.Id)
            context.Emit(new WithdrawWorkItem(context.Node.Id, closing, NoticeStep.DoneElsewhere));
        context.Emit(new ChangeNotice(context.Node.Id, step.Progress.NoticeId, NoticeStatus.Closed, EndsOn: step.Progress.EndsOn, Outcome: outcome));
        context.SetOutput("Outcome", outcome);
        context.SetOutput("EndsOn", step.Progress.EndsOn);
        return StepResult.Complete(outcome);
    }

    private static void Save(ActivityContext context, NoticeProgress progress) => context.Local[ProgressKey] = NoticeProgressCodec.Write(progress);
}

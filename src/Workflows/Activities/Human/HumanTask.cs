using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Human;

/// <summary>办理: one or several people act on a form and choose a result (U-041).</summary>
public sealed class HumanTask(ActivityNode node) : HandledActivity(node)
{
    private readonly HumanTaskSettings settings = HumanTaskSettings.Read(new StaticInputs(node));

    /// <summary>The type for the designer and the release check.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "CaseFlow.HumanTask", new("办理", "Human task"), HandlerInputs.Category,
        new("由人员填写表单并给出结果，可设单人、会签、或签、依次、比例。", "People fill in a form and choose a result; one, all, any, in turn or a share of them."))
    {
        Kind = ActivityKind.Wait,
        Inputs =
        [
            .. HandlerInputs.Who(),
            HandlerInputs.Choice("Mode", "办理方式", "Mode", "Single",
            [
                new("Single", new("单人", "One person")), new("All", new("会签", "All must act")), new("Any", new("或签", "Any one")),
                new("Sequential", new("依次", "One after the other")), new("Ratio", new("按比例", "A share of them")),
            ]),
            HandlerInputs.Ratio("Ratio", "通过比例", "Share of approvals", 0.5),
            HandlerInputs.Json("Form", "表单", "Form"),
            HandlerInputs.Json("Outcomes", "可选结果", "Results offered"),
            .. HandlerInputs.Due,
            .. HandlerInputs.Rules,
        ],
        Outputs = [.. HandlerInputs.Answer, new("Votes", "Object", new("各人意见", "All answers"))],
        Outcomes = HandlerInputs.Outcomes("Approved", "Rejected", "Returned"),
    };

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context)
    {
        var signers = Signers(context);
        var tally = new TaskTally(context.Local) { Expected = Math.Max(1, signers.Count) };
        // What this step decided in an earlier round no longer explains why another step gets its work back.
        context.SetOutput("Outcome", null);
        if (settings.Mode is TaskMode.Sequential && signers.Count > 0)
        {
            tally.Waiting = signers.Skip(1);
            Open(context, signers[0]);
        }
        else if (signers.Count == 0) Open(context, ReturnedTo(context));
        else foreach (var signer in signers) Open(context, signer);
        return StepResult.Wait();
    }

    /// <inheritdoc/>
    public override StepResult Resume(ActivityContext context, ResumeBookmark resumption)
    {
        var tally = new TaskTally(context.Local);
        if (resumption.Input["act"] is "add-signer") return AddSigner(context, tally, resumption.Input);
        var outcome = HandledWork.Chosen(resumption.Input, [.. settings.Outcomes.Select(option => option.Key)]);
        context.Keep(resumption.Input, outcome);
        tally.Add(resumption.Input, outcome, resumption.Id);
        if (tally.Decide(settings) is { } decision)
        {
            context.SetOutput("Outcome", decision);
            context.SetOutput("Votes", tally.Votes);
            if (decision == "Returned") SendBack(context);
            return StepResult.Complete(decision);
        }
        if (tally.TakeWaiting() is { } next) Open(context, next);
        return StepResult.Wait();
    }

    // 加签: the added person must act too, whatever the mode.
    private StepResult AddSigner(ActivityContext context, TaskTally tally, ValueMap input)
    {
        tally.Expected++;
        tally.Await(Open(context, Plain.Text(input["user"])));
        return StepResult.KeepWaiting();
    }

    private IReadOnlyList<string> Signers(ActivityContext context) =>
        settings.Mode is TaskMode.Single || settings.Handler.Role is null || HandledWork.AreaOf(context) is not { } area
            ? []
            : context.Participants.Holders(settings.Handler.Level, settings.Handler.Role, area);

    private long Open(ActivityContext context, string? assignee) =>
        context.Open(settings.Handler, "Task", item => item with { Assignee = assignee ?? item.Assignee, ReturnReason = WhyReturned(context) });

    private static bool IsReturned(ActivityContext context) => context.ReturnReason is not null || context.Activation.IsBackward;

    private static string? ReturnedTo(ActivityContext context) => IsReturned(context) ? context.LastActor : null;

    // Along a line back the reason is the opinion of the step that chose 退回.
    private static string? WhyReturned(ActivityContext context)
    {
        if (context.ReturnReason is { } given) return given;
        if (!context.Activation.IsBackward) return null;
        string? reason = null;
        foreach (var (_, outputs) in context.State.Outputs)
            if (outputs is ValueMap map && map["Outcome"] is "Returned") reason = Plain.Text(map["Opinion"]) ?? reason;
        return reason;
    }
}

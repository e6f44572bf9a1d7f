using System.Runtime.CompilerServices;
using CaseFlow.Workflows.Activities.Human;
using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.Activities.Notices;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Web.Cases.Rights;

/// <summary>What a step of a definition says about its work items: results, form, papers, allowed actions. Read once per version.</summary>
public sealed class StepContent
{
    private static readonly ConditionalWeakTable<ActivityNode, StepContent> Known = [];

    private StepContent(ActivityNode node)
    {
        var inputs = new StaticInputs(node);
        Handler = HandlerSettings.Read(inputs);
        Task = node.Type == "CaseFlow.HumanTask" ? HumanTaskSettings.Read(inputs) : null;
        Meeting = node.Type == "CaseFlow.ReviewMeeting" ? ReviewMeetingSettings.Read(inputs) : null;
        Notice = node.Type == "CaseFlow.PublicNotice" ? NoticeSettings.Read(inputs) : null;
        // What is typed into another system may bring something back, such as the number of its receipt (D-109).
        Form = Task?.Form ?? (Meeting is not null ? MeetingForm.Of(Meeting) : node.Type == "CaseFlow.SystemEntry" ? FormSchema.Read(inputs.Value("Form")) : FormSchema.Empty);
    }

    public HandlerSettings Handler { get; }

    public HumanTaskSettings? Task { get; }

    public ReviewMeetingSettings? Meeting { get; }

    public NoticeSettings? Notice { get; }

    public FormSchema Form { get; }

    public static StepContent Of(ActivityNode node) => Known.GetValue(node, static key => new StepContent(key));

    /// <summary>The results a person can choose for a work item of the kind, the positive one first.</summary>
    public IReadOnlyList<OutcomeOption> Outcomes(string kind) => kind switch
    {
        _ when Task is not null => Task.Outcomes,
        _ when Meeting is not null => Options("Passed", "NotPassed"),
        "Criterion" => Options("Met", "NotMet"),
        "Entry" => Options("Entered", "Refused"),
        "Archive" => Options("Complete", "Missing"),
        "Objection" => Options("Dismissed", "Upheld"),
        _ => Options("Done"),
    };

    /// <summary>The result when there is only one; such a step needs no choice.</summary>
    public string? DefaultOutcome(string kind) => Outcomes(kind) is [var only] ? only.Key : null;

    private static IReadOnlyList<OutcomeOption> Options(params ReadOnlySpan<string> keys)
    {
        var options = new List<OutcomeOption>(keys.Length);
        foreach (var key in keys) options.Add(new(key, key == "Dismissed" ? new("异议不成立", "Dismissed") : OutcomeLabels.Of(key)));
        return options;
    }
}

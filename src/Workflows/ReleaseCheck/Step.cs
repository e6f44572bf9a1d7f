using CaseFlow.Workflows.Activities.Human;
using CaseFlow.Workflows.Activities.Notices;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.ReleaseCheck;

/// <summary>One activity of the definition with what the release check reads from it.</summary>
public sealed class Step
{
    private static readonly HashSet<string> HandledTypes =
    [
        "CaseFlow.HumanTask", "CaseFlow.ReviewMeeting", "CaseFlow.PublicNotice", "CaseFlow.CriteriaReview", "CaseFlow.FanOut", "CaseFlow.SystemEntry",
        "CaseFlow.Archive",
    ];

    /// <summary>Reads the step of a node.</summary>
    public Step(ActivityNode node)
    {
        Node = node;
        Inputs = new(node);
        Title = ReadTitle(node);
        if (HandledTypes.Contains(node.Type)) Handler = HandlerSettings.Read(Inputs);
        if (node.Type == "CaseFlow.HumanTask") Task = HumanTaskSettings.Read(Inputs);
        if (node.Type == "CaseFlow.PublicNotice") Notice = NoticeSettings.Read(Inputs);
    }

    /// <summary>The activity.</summary>
    public ActivityNode Node { get; }

    /// <summary>Its id.</summary>
    public string Id => Node.Id;

    /// <summary>Its static inputs.</summary>
    public StaticInputs Inputs { get; }

    /// <summary>What people call it; the file's customProperties.title, else the designer's title.</summary>
    public BilingualText Title { get; }

    /// <summary>Who handles it; null for steps no person handles.</summary>
    public HandlerSettings? Handler { get; }

    /// <summary>Set for CaseFlow.HumanTask.</summary>
    public HumanTaskSettings? Task { get; }

    /// <summary>Set for CaseFlow.PublicNotice.</summary>
    public NoticeSettings? Notice { get; }

    private static BilingualText ReadTitle(ActivityNode node)
    {
        var label = node.DisplayName ?? node.Name ?? node.Id;
        var title = node.CustomProperty("title");
        return new(node.DisplayName ?? title.Get("zh").AsText() ?? label, title.Get("en").AsText() ?? label);
    }
}

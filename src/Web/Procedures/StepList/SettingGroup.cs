using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Web.Procedures.StepList;

/// <summary>What the panel of a step shows together and saves together (U-041, U-042).</summary>
/// <param name="Key">Names the text <c>Group_key</c> and the post.</param>
public sealed record SettingGroup(string Key, params IReadOnlyList<string> Inputs)
{
    /// <summary>The groups in the order people think: who, how, until when, with what, on what ground.</summary>
    public static readonly IReadOnlyList<SettingGroup> All =
    [
        new("basic", "Level", "Role", "AssigneeFrom", "CriteriaSet", "Rule", "System", "Irreversible", "Change", "Reason", "Who", "MessageTemplate", "WorkflowDefinitionId", "WaitForCompletion"),
        new("meeting", "MinMembers", "MaxMembers", "QuorumRatio", "PassRatio", "Ranked", "UseQuota"),
        new("mode", "Mode", "Ratio", "NotSameActorAs"),
        new("condition", "Condition"),
        new("branches", "Branches"),
        new("notice", "Kind", "Days", "Calendar", "CountStart", "Roll", "Places", "Columns", "Template", "StartEvidence", "EndEvidence"),
        new("objections", "ObjectionRule", "ObjectionLevel", "ObjectionRole", "ObjectionDueDays", "ObjectionDueCalendar", "ObjectionDueCountStart", "ObjectionDueRoll"),
        new("clock", "DueDays", "DueCalendar", "DueCountStart", "DueRoll", "DueStart", "DueStartFrom", "DuePause", "DueOnFrom"),
        new("remind", "Reminders", "Escalation"),
        new("results", "Outcomes"),
        new("materials", "Materials", "Catalogue"),
        new("actions", "Actions"),
        new("legal", "LegalBasis"),
    ];

    public static SettingGroup? Find(string? key) => All.FirstOrDefault(group => group.Key == key);

    /// <summary>The inputs of the group the type has.</summary>
    public IReadOnlyList<InputDescriptor> Of(ActivityNode node, IActivityCatalog catalog) => catalog.Find(node.Type) is not { } descriptor ? [] :
    [
        .. Inputs.Select(name => descriptor.Inputs.FirstOrDefault(input => input.Name == NameIn(node, name) && !Belongs(node, name))).OfType<InputDescriptor>(),
    ];

    // A template of a message is chosen with whom it goes to, one of a notice with the notice; a posting's template is an object nobody types.
    static string NameIn(ActivityNode node, string name) => name == "MessageTemplate" ? node.Type == "CaseFlow.Notify" ? "Template" : "" : name;

    static bool Belongs(ActivityNode node, string name) =>
        (name == "Template" && node.Type != "CaseFlow.PublicNotice") || (name == "Mode" && node.Type != "CaseFlow.HumanTask") || (name is "Calendar" or "Roll" && node.Type != "CaseFlow.PublicNotice")
        || (name == "ObjectionRule" && node.Type == "CaseFlow.PublicNotice" && node.Input("Kind")?.Value.ToString() == "Announcement");
}

using System.Text.Json.Nodes;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Editing;

/// <summary>A kind of step in business words (U-040).</summary>
/// <param name="Key">A stable English key.</param>
/// <param name="Inputs">What a new step is set to.</param>
public sealed record StepKind(string Key, string Type, BilingualText Title, IReadOnlyList<(string Name, string TypeName, JsonNode Value)> Inputs);

/// <summary>The kinds the step list offers, and the types it can edit; everything else is for the canvas.</summary>
public static class StepPalette
{
    private static readonly HashSet<string> Editable =
        ["Elsa.FlowDecision", "Elsa.FlowFork", "Elsa.FlowJoin", "Elsa.ExecuteWorkflow", "Elsa.Start", "Elsa.End", "Elsa.Finish"];

    /// <summary>申请、核查、评议会、公示、公告、审核、审批、会签、返村张贴、系统录入、归档、子流程、条件、并行.</summary>
    public static IReadOnlyList<StepKind> All { get; } =
    [
        Task("application", "申请", "Application", "Village", "ApplicantClerk", "Single", List("Outcomes", """[{"key":"Approved","label":{"zh":"提交","en":"Submit"}}]""")),
        Task("verification", "核查", "Verification", "Village", "VillageCommittee", "Single"),
        new("meeting", "CaseFlow.ReviewMeeting", new("评议会", "Review meeting"),
            [.. Who("Village", "VillageCommittee"), Number("MinMembers", 9), Number("MaxMembers", 15), .. Due(5)]),
        new("notice", "CaseFlow.PublicNotice", new("公示", "Public notice"),
            [Text("Kind", "Notice"), .. Who("Village", "VillageCommittee"), .. Period(7), Text("ObjectionRule", "Hold"), Number("ObjectionDueDays", 5), .. Due(2)]),
        new("announcement", "CaseFlow.PublicNotice", new("公告", "Announcement"), [Text("Kind", "Announcement"), .. Who("County", "CountyAuditor"), .. Period(7), .. Due(2)]),
        Task("audit", "审核", "Audit", "Township", "TownshipAuditor", "Single"),
        Task("approval", "审批", "Approval", "County", "CountyApprover", "Single"),
        Task("countersign", "会签", "Joint approval", "County", "CountyApprover", "All"),
        new("posting", "CaseFlow.FanOut", new("返村张贴", "Posting in the villages"), [.. Who("Village", "VillageCommittee"), .. Due(5)]),
        new("entry", "CaseFlow.SystemEntry", new("系统录入", "System entry"), [.. Who("County", "CountyAuditor"), .. Due(5)]),
        new("archive", "CaseFlow.Archive", new("归档", "Archive"), [.. Who("Township", "TownshipAuditor"), .. Due(10)]),
        new("child", "Elsa.ExecuteWorkflow", new("子流程", "Child procedure"), [Flag("WaitForCompletion", true)]),
        new("condition", "Elsa.FlowDecision", new("条件", "Condition"), [("condition", "Boolean", "true")]),
        new("parallel", "Elsa.FlowFork", new("并行", "In parallel"), [List("Branches", """["分支1","分支2"]""") with { TypeName = "String[]" }]),
    ];

    /// <summary>The kind with the key; null when there is none.</summary>
    public static StepKind? Find(string? key) => All.FirstOrDefault(kind => kind.Key == key);

    /// <summary>Whether the list can edit the step.</summary>
    public static bool CanEdit(ActivityNode node, IActivityCatalog catalog) =>
        Editable.Contains(node.Type) || (node.Type.StartsWith("CaseFlow.", StringComparison.Ordinal) && catalog.Find(node.Type) is not null);

    internal static JsonObject Make(StepKind kind, string id, string name)
    {
        var activity = new JsonObject
        {
            ["id"] = id, ["name"] = name, ["type"] = kind.Type, ["version"] = 1,
            ["customProperties"] = new JsonObject
            {
                ["canStartWorkflow"] = false, ["runAsynchronously"] = false, ["title"] = new JsonObject { ["zh"] = kind.Title.Zh, ["en"] = kind.Title.En },
            },
            ["metadata"] = new JsonObject { ["displayText"] = kind.Title.Zh },
        };
        if (kind.Type.StartsWith("CaseFlow.", StringComparison.Ordinal)) activity["title"] = InputJson.Wrap("String", "Literal", kind.Title.Zh);
        foreach (var (input, typeName, value) in kind.Inputs)
            activity[PascalCase.ToCamel(input)] = InputJson.Wrap(typeName, input == "condition" ? "JavaScript" : typeName is "Object" or "String[]" ? "Object" : "Literal", value.DeepClone());
        return activity;
    }

    private static StepKind Task(string key, string zh, string en, string level, string role, string mode, params (string, string, JsonNode)[] more) =>
        new(key, "CaseFlow.HumanTask", new(zh, en), [.. Who(level, role), Text("Mode", mode), .. Due(5), .. more]);

    private static (string, string, JsonNode)[] Who(string level, string role) => [Text("Level", level), Text("Role", role)];

    // The safe defaults of U-085: working days for handling, natural days rolled over rest days for notices.
    private static (string, string, JsonNode)[] Due(int days) =>
        [Number("DueDays", days), Text("DueCalendar", "Working"), Flag("DueCountStart", false), Text("DueRoll", "None")];

    private static (string, string, JsonNode)[] Period(int days) =>
        [Number("Days", days), Text("Calendar", "Natural"), Flag("CountStart", false), Text("Roll", "RestDay"), Flag("StartEvidence", true), Flag("EndEvidence", true)];

    private static (string, string, JsonNode) Text(string name, string value) => (name, "String", value);

    private static (string, string, JsonNode) Number(string name, int value) => (name, "Int32", value);

    private static (string, string, JsonNode) Flag(string name, bool value) => (name, "Boolean", value);

    private static (string Name, string TypeName, JsonNode Value) List(string name, string json) => (name, "Object", json);
}

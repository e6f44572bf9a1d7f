using static CaseFlow.Tests.Web.Cases.SmallSteps;

namespace CaseFlow.Tests.Web.Cases.Migration;

/// <summary>A procedure in which a notice, a delay, three departments and a child workflow wait side by side, and its next version.</summary>
internal static class BusySteps
{
    public const string Child = "busy-child", Parent = "busy";

    public static string ChildRoot => Line(Task("visit"));

    public static string First => Lines(
        [Task("audit"), Task("approve")], [Notice("notice", 7), Task("after")], [Step("wait", "Elsa.Delay", ("timeSpan", "30.00:00:00")), Task("later")],
        [Task("water", "DeptWater", "Township")], [Task("school", "DeptSchool", "Township")], [Task("health", "DeptHealth", "Township")],
        [Step("child", "Elsa.ExecuteWorkflow", ("workflowDefinitionId", Child), ("waitForCompletion", true)), Task("close")]);

    /// <summary>Other ids, a longer notice, a check in between, a fourth department, one department's level changed.</summary>
    public static string Second => Lines(
        [Task("audit"), Task("check"), Task("approve")], [Notice("village-notice", 10), Task("after")],
        [Step("wait-longer", "Elsa.Delay", ("timeSpan", "40.00:00:00")), Task("later")],
        [Task("water", "DeptWater", "Township")], [Task("school", "DeptSchool", "Township", dueDays: 9)], [Task("health-audit", "DeptHealth", "Township")],
        [Task("pension", "DeptPension", "Township")],
        [Step("subcase", "Elsa.ExecuteWorkflow", ("workflowDefinitionId", Child), ("waitForCompletion", true)), Task("close")]);

    public static readonly Dictionary<string, string?> Mapping = new()
    {
        ["notice"] = "village-notice", ["wait"] = "wait-longer", ["health"] = "health-audit", ["child"] = "subcase",
    };

    private static string Notice(string id, int days) => Step(
        id, "CaseFlow.PublicNotice", ("title", "公示"), ("level", "Village"), ("role", "VillageCommittee"), ("days", days), ("startEvidence", false));
}

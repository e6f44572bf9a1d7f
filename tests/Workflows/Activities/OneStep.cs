using System.Text.Json.Nodes;
using CaseFlow.Tests.Workflows.Procedures;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Tests.Workflows.Activities;

/// <summary>A definition of one activity, as the canvas would save it.</summary>
internal static class OneStep
{
    public static ProcedureRun Run(string type, JsonObject? inputs = null, string[]? holders = null, IRuleBook? rules = null, DateTimeOffset? start = null) =>
        new(Of(type, inputs), start, holders, rules);

    public static WorkflowDefinition Of(string type, JsonObject? inputs = null)
    {
        var step = new JsonObject { ["id"] = "step", ["type"] = type, ["metadata"] = new JsonObject { ["displayText"] = "环节" } };
        foreach (var (name, value) in inputs ?? [])
        {
            var isText = value is JsonValue;
            step[name] = new JsonObject
            {
                ["typeName"] = null,
                ["expression"] = new JsonObject { ["type"] = isText ? "Literal" : "Object", ["value"] = isText ? value!.DeepClone() : value!.ToJsonString() },
            };
        }
        return Shipped.Parse(new JsonObject
        {
            ["id"] = "one-1", ["definitionId"] = "one",
            ["root"] = new JsonObject { ["type"] = "Elsa.Flowchart", ["id"] = "flow", ["activities"] = new JsonArray(step), ["connections"] = new JsonArray() },
        }).OrThrow();
    }

    /// <summary>The outcomes of the step; null while it waits.</summary>
    public static string? OutcomeOf(this ProcedureRun run) =>
        run.Journal.LastOrDefault(entry => entry.ActivityId == "step" && entry.Event == "Completed") is { } entry ? string.Join(",", entry.Outcomes ?? ["Done"]) : null;
}

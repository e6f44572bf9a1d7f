using System.Text;
using System.Text.Json.Nodes;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Tests.Support;

namespace CaseFlow.Workflows.Tests.Migration;

/// <summary>A random flowchart with a new waiting step in the middle of some of its lines.</summary>
internal static class Longer
{
    public static WorkflowDefinition Of(Workflow workflow, int seed)
    {
        var (json, random) = (workflow.ToJson(), new Random(seed));
        (json["id"], json["version"]) = ("version-2", 2);
        var (activities, lines) = (json["root"]!["activities"]!.AsArray(), json["root"]!["connections"]!.AsArray());
        foreach (var line in lines.ToList().Where(_ => random.Next(3) == 0))
        {
            var id = $"new{activities.Count}";
            activities.Add(Act.Event(id, id));
            lines.Add(new JsonObject
            {
                ["source"] = new JsonObject { ["activity"] = id, ["port"] = "Done" }, ["target"] = line!["target"]!.DeepClone(),
            });
            line["target"]!["activity"] = id;
        }

        return WorkflowDefinition.Parse(Encoding.UTF8.GetBytes(json.ToJsonString())).OrThrow();
    }
}

using System.Text;
using System.Text.Json.Nodes;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Tests.Support;

/// <summary>A small definition around a root activity.</summary>
internal sealed record Workflow(JsonObject Root)
{
    public string Id { get; init; } = "version-1";

    public string DefinitionId { get; init; } = "definition-1";

    public string Name { get; init; } = "Test";

    public int Version { get; init; } = 1;

    public bool IsPublished { get; init; } = true;

    public JsonNode[] Variables { get; init; } = [];

    public JsonNode[] Inputs { get; init; } = [];

    public JsonNode[] Outputs { get; init; } = [];

    public JsonObject Options { get; init; } = [];

    public static Workflow Flow(JsonNode[] activities, params string[] lines) => new(Act.Flow("flow", activities, lines));

    public static Workflow Sequence(params JsonNode[] activities) => new(Act.Sequence("sequence", activities));

    public JsonObject ToJson() => new()
    {
        ["id"] = Id, ["definitionId"] = DefinitionId, ["name"] = Name, ["version"] = Version, ["toolVersion"] = "3.8.0.0",
        ["variables"] = Copy(Variables), ["inputs"] = Copy(Inputs), ["outputs"] = Copy(Outputs), ["customProperties"] = new JsonObject(),
        ["isLatest"] = true, ["isPublished"] = IsPublished, ["options"] = Options.DeepClone(), ["root"] = Root.DeepClone(),
    };

    public WorkflowDefinition Parse() => WorkflowDefinition.Parse(Encoding.UTF8.GetBytes(ToJson().ToJsonString())).OrThrow();

    private static JsonArray Copy(JsonNode[] nodes) => [.. nodes.Select(node => node.DeepClone())];
}

using System.Text.Json.Nodes;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Tests.Workflows.Procedures;

/// <summary>The procedures in the folder workflows, as they are or changed by a test.</summary>
internal static class Shipped
{
    public static readonly string Folder = Path.Combine(Root(), "workflows");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)!).Order();

    public static WorkflowDefinition Read(string name) => Parse(Json(name)).OrThrow();

    public static JsonObject Json(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, $"{name}.json")))!.AsObject();

    public static ParsedDefinition Parse(JsonObject json) => WorkflowDefinition.Parse(System.Text.Encoding.UTF8.GetBytes(json.ToJsonString()));

    public static JsonObject Activity(this JsonObject json, string id) =>
        json.Activities().Select(node => node!.AsObject()).Single(node => (string)node["id"]! == id);

    public static JsonArray Activities(this JsonObject json) => json["root"]!["activities"]!.AsArray();

    public static JsonArray Lines(this JsonObject json) => json["root"]!["connections"]!.AsArray();

    public static void SetInput(this JsonObject activity, string name, JsonNode? value) =>
        activity[name]!["expression"]!["value"] = value;

    public static void Connect(this JsonObject json, string source, string port, string target) => json.Lines().Add(new JsonObject
    {
        ["source"] = new JsonObject { ["activity"] = source, ["port"] = port },
        ["target"] = new JsonObject { ["activity"] = target, ["port"] = "In" },
    });

    public static void Disconnect(this JsonObject json, string source, string port)
    {
        foreach (var line in json.Lines().Where(line => (string)line!["source"]!["activity"]! == source && (string)line["source"]!["port"]! == port).ToList())
            json.Lines().Remove(line);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CaseFlow.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}

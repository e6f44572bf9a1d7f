using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace CaseFlow.Tests.Web.Procedures;

/// <summary>Definitions for uploads: copies of the shipped identification, and small ones.</summary>
internal static class SampleDefinitions
{
    /// <summary>The shipped identification procedure; with an id of its own unless the next version of the shipped one is meant.</summary>
    public static JsonObject Identification(string? definitionId = null)
    {
        var json = (JsonObject)JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "workflows", "identification.json")))!;
        if (definitionId is null) return json;
        (json["definitionId"], json["id"], json["name"]) = (definitionId, definitionId + "-1", "Copy " + definitionId);
        return json;
    }

    /// <summary>One chart with Start, WriteLine and End.</summary>
    public static JsonObject Small(string definitionId) => (JsonObject)JsonNode.Parse($$"""
        {
          "id": "{{definitionId}}-first", "definitionId": "{{definitionId}}", "name": "Small {{definitionId}}", "version": 7, "isLatest": true, "isPublished": true,
          "createdAt": "2026-01-05T10:00:00+00:00", "customProperties": {},
          "root": {
            "type": "Elsa.Flowchart", "version": 1, "id": "flow",
            "activities": [
              { "type": "Elsa.Start", "version": 1, "id": "start" },
              { "type": "Elsa.WriteLine", "version": 1, "id": "line", "text": { "typeName": "String", "expression": { "type": "Literal", "value": "hello" } } },
              { "type": "Elsa.End", "version": 1, "id": "end" }
            ],
            "connections": [
              { "source": { "activity": "start", "port": "Done" }, "target": { "activity": "line", "port": "In" } },
              { "source": { "activity": "line", "port": "Done" }, "target": { "activity": "end", "port": "In" } }
            ]
          }
        }
        """)!;

    public static JsonObject Activity(this JsonObject definition, string id) =>
        definition["root"]!["activities"]!.AsArray().Select(node => node!.AsObject()).Single(node => node["id"]!.GetValue<string>() == id);

    public static JsonObject WithDays(this JsonObject definition, string activityId, int days)
    {
        definition.Activity(activityId)["days"]!["expression"]!["value"] = days;
        return definition;
    }

    /// <summary>Takes a step out; what led to it leads to where its positive result led.</summary>
    public static JsonObject Bypass(this JsonObject definition, string id)
    {
        var lines = definition["root"]!["connections"]!.AsArray();
        var onward = lines.First(line => Source(line) == id && (string?)line!["source"]!["port"] is "Approved" or "Passed" or "Done")!["target"]!["activity"]!.GetValue<string>();
        foreach (var line in lines.Where(line => Source(line) == id).ToList()) lines.Remove(line);
        foreach (var line in lines.Where(line => (string?)line!["target"]!["activity"] == id)) line!["target"]!["activity"] = onward;
        definition["root"]!["activities"]!.AsArray().Remove(definition.Activity(id));
        return definition;

        static string? Source(JsonNode? line) => (string?)line!["source"]!["activity"];
    }

    public static Task<HttpResponseMessage> Upload(this HttpClient client, JsonNode definition, int? revision = null) => client.Upload(definition.ToJsonString(), revision);

    public static Task<HttpResponseMessage> Upload(this HttpClient client, string text, int? revision = null)
    {
        var body = new ByteArrayContent(Encoding.UTF8.GetBytes(text)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        return client.PostAsync("/api/v1/procedures" + (revision is null ? "" : $"?revision={revision}"), body);
    }
}

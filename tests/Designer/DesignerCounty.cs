using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Tests.Fixtures;

namespace CaseFlow.Tests.Designer;

/// <summary>One demonstration county for the tests of a class; every test works on a procedure of its own.</summary>
public sealed class DesignerCounty : IAsyncLifetime
{
    public const string Definitions = "/elsa/api/workflow-definitions";

    public CaseFlowApp App { get; } = new(demo: true);

    public HttpClient Admin { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Admin = await App.SignIn("procedure-admin");
        Admin.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh-CN");
    }

    public async Task DisposeAsync() => await App.DisposeAsync();

    /// <summary>A shipped procedure under another name, as its only draft.</summary>
    public async Task<JsonObject> Copy(string file, string definitionId)
    {
        var definition = JsonNode.Parse(await File.ReadAllTextAsync(file))!.AsObject();
        (definition["definitionId"], definition["id"]) = (definitionId, definitionId + "-1");
        (await Admin.PostAsync($"{Definitions}/import", new StringContent(definition.ToJsonString(), Encoding.UTF8, "application/json"))).EnsureSuccessStatusCode();
        return definition;
    }

    public static string Shipped(string name) => Path.Combine(AppContext.BaseDirectory, "workflows", name + ".json");

    /// <summary>The definition as a canvas is shown it.</summary>
    public async Task<JsonObject> Show(string definitionId) =>
        JsonNode.Parse(await Admin.GetStringAsync($"{Definitions}/by-definition-id/{definitionId}?versionOptions=Latest"))!.AsObject();

    /// <summary>The definition as it is stored.</summary>
    public async Task<JsonObject> Stored(string definitionId) =>
        JsonNode.Parse(await Admin.GetStringAsync($"{Definitions}/{definitionId}/export?versionOptions=Latest"))!.AsObject();

    public Task<HttpResponseMessage> Save(JsonObject model, HttpClient? by = null) =>
        (by ?? Admin).PostAsJsonAsync(Definitions, new { model, publish = false }, new JsonSerializerOptions(JsonSerializerDefaults.Web));

    public static JsonObject Step(JsonObject definition, string id) =>
        definition["root"]!["activities"]!.AsArray().Single(node => node!["id"]!.GetValue<string>() == id)!.AsObject();
}

using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Tests.Fixtures;

namespace CaseFlow.Tests.Designer.Api;

public sealed class ElsaApiTests : IAsyncLifetime
{
    private const string Definitions = "/elsa/api/workflow-definitions";

    private readonly CaseFlowApp app = new(demo: true);
    private HttpClient admin = null!;

    public async Task InitializeAsync() => admin = await app.SignIn("procedure-admin");

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Lists_definitions_in_elsas_shape()
    {
        var page = await admin.GetJson($"{Definitions}?versionOptions=Published&page=0&pageSize=1&searchTerm=identification");

        page.GetProperty("totalCount").GetInt32().ShouldBe(1);
        var item = page.GetProperty("items")[0];
        item.GetProperty("definitionId").GetString().ShouldBe("identification");
        item.GetProperty("isPublished").GetBoolean().ShouldBeTrue();
        page.GetProperty("links")[0].GetProperty("rel").GetString().ShouldBe("bulk-publish");
    }

    [Theory]
    [InlineData("/identification-1")]
    [InlineData("/by-id/identification-1")]
    [InlineData("/by-definition-id/identification?versionOptions=Latest")]
    [InlineData("/by-definition-id/identification?versionOptions=1")]
    public async Task Reads_a_definition_with_what_a_designer_needs(string path)
    {
        var definition = await admin.GetJson(Definitions + path);

        definition.GetProperty("definitionId").GetString().ShouldBe("identification");
        definition.GetProperty("links")[0].GetProperty("rel").GetString().ShouldBe("publish");
        definition.GetProperty("root").GetProperty("activities").EnumerateArray()
            .ShouldAllBe(activity => activity.GetProperty("nodeId").GetString()!.StartsWith("Workflow1:flow:"));
    }

    [Fact]
    public async Task Shows_it_read_only_to_the_reviewer_and_not_at_all_to_others()
    {
        var (reviewer, clerk) = (await app.SignIn("procedure-reviewer"), await app.SignIn("applicant-clerk"));

        var definition = await reviewer.GetJson($"{Definitions}/identification-1");
        var refused = await clerk.GetAsync($"{Definitions}/identification-1");
        var anonymous = await app.CreateClient().GetAsync(Definitions);

        definition.GetProperty("links").GetArrayLength().ShouldBe(0);
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        anonymous.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Saving_a_published_definition_makes_the_next_draft_and_keeps_unknown_members()
    {
        var model = await Load("identification");
        Days(model, "village-notice", 10);
        foreach (var unknown in (string[])["tenantId", "$schema", "links"]) model.Remove(unknown);

        var answer = await Save(model);
        var file = JsonNode.Parse(await admin.GetStringAsync($"{Definitions}/identification/export?versionOptions=Latest"))!.AsObject();

        var saved = (await answer.Json()).GetProperty("workflowDefinition");
        saved.GetProperty("version").GetInt32().ShouldBe(2);
        saved.GetProperty("id").GetString().ShouldNotBe("identification-1");
        file.ContainsKey("$schema").ShouldBeTrue();
        file.ContainsKey("links").ShouldBeFalse();
        Activity(file, "village-notice")["days"]!["expression"]!["value"]!.ToString().ShouldBe("10");
    }

    [Fact]
    public async Task A_save_based_on_an_older_version_is_refused()
    {
        var model = await Load("identification");
        Days(model, "village-notice", 8);
        await Save(model);
        Days(model, "village-notice", 9);

        var late = await Save(model);

        late.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await late.Json()).GetProperty("code").GetString().ShouldBe("stale");
    }

    [Fact]
    public async Task A_save_that_empties_the_chart_is_refused_with_a_text_for_studio()
    {
        var model = await Load("identification");
        (model["root"]!["activities"], model["root"]!["connections"]) = (new JsonArray(), new JsonArray());

        var answer = await Save(model);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Json()).GetProperty("errors").GetProperty("root")[0].GetString()!.ShouldContain("画布为空");
    }

    [Fact]
    public async Task Publishing_needs_a_second_person()
    {
        var reviewer = await app.SignIn("procedure-reviewer");
        var model = await Load("identification");
        var atOnce = await Save(model, publish: true);
        Days(model, "village-notice", 8);
        await Save(model);
        var bySaver = await admin.PostAsync($"{Definitions}/identification/publish", null);
        (await admin.PostAsJsonAsync("/api/v1/procedures/identification/versions/2/submit", new { })).EnsureSuccessStatusCode();

        var published = await reviewer.PostAsync($"{Definitions}/identification/publish", null);

        atOnce.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        bySaver.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        published.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await published.Json()).GetProperty("workflowDefinition").GetProperty("isPublished").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Imports_a_foreign_file_and_exports_it_with_others()
    {
        const string file = """
            { "id": "v-9", "definitionId": "foreign", "name": "Foreign one", "version": 9, "root": { "type": "Elsa.Flowchart", "id": "f",
              "activities": [ { "type": "Elsa.Start", "id": "s" }, { "type": "Vendor.Thing", "id": "t" } ],
              "connections": [ { "source": "s", "target": "t", "sourcePort": "Done" } ] } }
            """;

        var imported = await admin.PostAsync($"{Definitions}/import", new StringContent(file, System.Text.Encoding.UTF8, "application/json"));
        var zip = await admin.PostAsJsonAsync("/elsa/api/bulk-actions/export/workflow-definitions", new { ids = new[] { "v-9", "identification-1", "unknown" } });

        (await imported.Json()).GetProperty("version").GetInt32().ShouldBe(1);
        var line = (await admin.GetJson($"{Definitions}/v-9")).GetProperty("root").GetProperty("connections")[0];
        line.GetProperty("source").GetProperty("activity").GetString().ShouldBe("s");
        using var archive = new ZipArchive(await zip.Content.ReadAsStreamAsync());
        archive.Entries.Select(entry => entry.Name).ShouldBe(
            ["workflow-definition-foreign-one-foreign-v-9.json", "workflow-definition-identification-identification-identification-1.json"], ignoreOrder: true);
    }

    [Fact]
    public async Task Describes_every_activity_type_in_the_language_of_the_caller()
    {
        admin.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh-CN");

        var types = (await admin.GetJson("/elsa/api/descriptors/activities?Refresh=True")).GetProperty("items").EnumerateArray().ToList();

        types.Select(type => (type.GetProperty("typeName").GetString(), type.GetProperty("version").GetInt32())).ShouldBeUnique();
        types.ShouldContain(type => type.GetProperty("typeName").GetString() == "Elsa.Flowchart");
        var notice = types.Single(type => type.GetProperty("typeName").GetString() == "CaseFlow.PublicNotice");
        notice.GetProperty("displayName").GetString()!.ShouldContain("公示");
        notice.GetProperty("inputs").EnumerateArray().Select(input => input.GetProperty("name").GetString()).ShouldContain("Days");
        notice.GetProperty("ports").EnumerateArray().Select(port => port.GetProperty("name").GetString()).ShouldBe(["Unopposed", "Upheld"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("/elsa/api/descriptors/expression-descriptors")]
    [InlineData("/elsa/api/descriptors/storage-drivers")]
    [InlineData("/elsa/api/descriptors/variables")]
    [InlineData("/elsa/api/descriptors/incident-strategies")]
    [InlineData("/elsa/api/descriptors/commit-strategies/workflows")]
    [InlineData("/elsa/api/features/installed")]
    public async Task Answers_what_a_designer_asks_at_its_start(string path)
    {
        var list = await admin.GetJson(path);

        list.GetProperty("count").GetInt32().ShouldBe(list.GetProperty("items").GetArrayLength());
    }

    private async Task<JsonObject> Load(string definitionId) =>
        JsonNode.Parse(await admin.GetStringAsync($"{Definitions}/by-definition-id/{definitionId}?versionOptions=Latest"))!.AsObject();

    private Task<HttpResponseMessage> Save(JsonObject model, bool publish = false) =>
        admin.PostAsJsonAsync(Definitions, new { model, publish }, new JsonSerializerOptions(JsonSerializerDefaults.Web));

    private static void Days(JsonObject definition, string activityId, int days) => Activity(definition, activityId)["days"]!["expression"]!["value"] = $"{days}";

    private static JsonObject Activity(JsonObject definition, string id) =>
        definition["root"]!["activities"]!.AsArray().Single(node => node!["id"]!.GetValue<string>() == id)!.AsObject();
}

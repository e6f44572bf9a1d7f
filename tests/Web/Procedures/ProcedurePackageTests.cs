using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseFlow.Tests.Fixtures;

namespace CaseFlow.Tests.Web.Procedures;

public sealed class ProcedurePackageTests(DemoCountyApp county) : IClassFixture<DemoCountyApp>
{
    private const string Package = "/api/v1/procedures/identification/versions/1/package", Waiting = "/api/v1/procedure-packages";

    [Fact]
    public async Task A_package_of_another_server_is_saved_once_its_key_is_trusted()
    {
        await using var taker = new CaseFlowApp(null, demo: true);
        var package = await (await county.SignIn("procedure-admin")).GetByteArrayAsync(Package);
        var (admin, system) = (await taker.SignIn("procedure-admin"), await taker.SignIn("system-admin"));
        var report = await (await Send(admin, package)).Json();
        var save = $"{Waiting}/{report.GetProperty("id")}/save";

        var early = await admin.PostAsJsonAsync(save, new { asCopy = true, titleZh = "外来流程" });
        var trusted = await system.PostAsJsonAsync("/api/v1/package-signers", new { name = "腾冲市", publicKey = report.GetProperty("publicKey").GetString() });
        var saved = await admin.PostAsJsonAsync(save, new { asCopy = true, titleZh = "外来流程" });

        report.GetProperty("signerName").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        report.GetProperty("check").GetProperty("canBeReleased").GetBoolean().ShouldBeTrue();
        early.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await early.Json()).GetProperty("code").GetString().ShouldBe("unknown-signer");
        trusted.StatusCode.ShouldBe(HttpStatusCode.Created, await trusted.Content.ReadAsStringAsync());
        saved.StatusCode.ShouldBe(HttpStatusCode.OK, await saved.Content.ReadAsStringAsync());
        (await saved.Json()).GetProperty("title").GetString().ShouldBe("外来流程");
    }

    [Fact]
    public async Task The_own_package_becomes_the_next_draft_and_says_what_is_different()
    {
        var admin = await county.SignIn("procedure-admin");
        var package = await admin.GetByteArrayAsync(Package);
        (await admin.Upload(SampleDefinitions.Identification().WithDays("village-notice", 10))).EnsureSuccessStatusCode();

        var report = await (await Send(admin, package)).Json();
        var stale = await admin.PostAsJsonAsync($"{Waiting}/{report.GetProperty("id")}/save", new { asCopy = false });
        var saved = await admin.PostAsJsonAsync($"{Waiting}/{report.GetProperty("id")}/save", new { asCopy = false, revision = report.GetProperty("latestRevision").GetInt32() });

        report.GetProperty("changes")[0].GetProperty("text").GetString().ShouldBe("村级公示 10日→7日");
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await saved.Json()).GetProperty("version").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task The_texts_of_templates_travel_with_the_procedure()
    {
        var admin = await county.SignIn("procedure-admin");
        var definition = SampleDefinitions.Identification("own-words");
        definition["customProperties"]!["templates"] = JsonNode.Parse("""{"message-templates":{"case-registered":{"zh":"{1}户：隆阳区已登记（{0}）。","en":"Registered {0}."}}}""");
        (await admin.Upload(definition)).EnsureSuccessStatusCode();
        var package = await admin.GetByteArrayAsync("/api/v1/procedures/own-words/versions/1/package");

        var report = await (await Send(admin, package)).Json();
        var saved = await (await admin.PostAsJsonAsync($"{Waiting}/{report.GetProperty("id")}/save", new { asCopy = true, titleZh = "带文字的流程" })).Json();

        var texts = Texts(package);
        texts["notice-templates"]!["village-notice"]!["zh"]!.ToString().ShouldContain("{households}户");
        texts["message-templates"]!["case-registered"]!["zh"]!.ToString().ShouldBe("{1}户：隆阳区已登记（{0}）。");
        report.GetProperty("texts").EnumerateArray().Select(text => text.GetProperty("name").GetString()).ShouldBe(["case-registered"]);
        var kept = await admin.GetStringAsync($"/elsa/api/workflow-definitions/{saved.GetProperty("definitionId").GetString()}/export?versionOptions=Latest");
        JsonNode.Parse(kept)!["customProperties"]!["templates"]!["message-templates"]!["case-registered"]!["en"]!.ToString().ShouldBe("Registered {0}.");
    }

    [Theory]
    [InlineData("definition.json", "FileChanged")]
    [InlineData("templates.json", "FileChanged")]
    [InlineData("manifest.json", "BadSignature")]
    [InlineData("manifest.sig", "BadSignature")]
    [InlineData("extra.json", "FileAdded")]
    public async Task A_package_that_was_touched_is_refused(string entry, string code)
    {
        var admin = await county.SignIn("procedure-admin");

        var answer = await Send(admin, Touch(await admin.GetByteArrayAsync(Package), entry));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Json()).GetProperty("problems")[0].GetProperty("code").GetString().ShouldBe(code);
    }

    private static JsonNode Texts(byte[] package)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        using var content = archive.GetEntry("templates.json")!.Open();
        return JsonNode.Parse(content)!;
    }

    private static byte[] Touch(byte[] package, string name)
    {
        var buffer = new MemoryStream();
        buffer.Write(package);
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.GetEntry(name) ?? archive.CreateEntry(name);
            using var content = entry.Open();
            content.Position = content.Length;
            content.WriteByte((byte)' ');
        }

        return buffer.ToArray();
    }

    private static Task<HttpResponseMessage> Send(HttpClient client, byte[] package) =>
        client.PostAsync(Waiting, new ByteArrayContent(package) { Headers = { ContentType = new MediaTypeHeaderValue("application/zip") } });
}

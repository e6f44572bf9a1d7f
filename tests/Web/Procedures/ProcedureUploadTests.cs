using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Tests.Fixtures;

namespace CaseFlow.Tests.Web.Procedures;

public sealed class ProcedureUploadTests(DemoCountyApp county) : IClassFixture<DemoCountyApp>
{
    private static readonly string[] VersionFacts = ["id", "version", "createdAt", "isLatest", "isPublished"];

    [Fact]
    public async Task A_new_definition_keeps_its_ids_and_begins_with_version_1()
    {
        var admin = await county.SignIn("procedure-admin");

        var answer = await admin.Upload(SampleDefinitions.Small("begins"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        var uploaded = await answer.Json();
        uploaded.GetProperty("id").GetString().ShouldBe("begins-first");
        uploaded.GetProperty("version").GetInt32().ShouldBe(1);
        uploaded.GetProperty("status").GetString().ShouldBe("Draft");
    }

    [Fact]
    public async Task The_download_is_the_upload_apart_from_the_version_facts()
    {
        var admin = await county.SignIn("procedure-admin");
        var given = SampleDefinitions.Small("round-trip");
        given["someVendor"] = new JsonObject { ["ratio"] = JsonNode.Parse("1.50"), ["empty"] = null, ["text"] = "中文 \u0001 <&>" };
        given["root"]!["activities"]!.AsArray().Add(JsonNode.Parse("""{ "type": "Vendor.Unknown", "version": 3, "id": "odd", "weird": [ { "x": 1 }, null ], "then": { "type": "Vendor.Other", "id": "deep" } }"""));
        given["root"]!["connections"] = JsonNode.Parse("""[ { "source": "start", "target": "line", "sourcePort": "Done", "targetPort": "In" }, { "source": "line", "target": "nowhere" } ]""");

        var answer = await admin.Upload(given);
        var back = JsonNode.Parse(await admin.GetStringAsync("/api/v1/procedures/round-trip/versions/1/definition"))!.AsObject();

        (await answer.Json()).GetProperty("warnings").GetArrayLength().ShouldBe(1);
        (back["version"]!.GetValue<int>(), back["isLatest"]!.GetValue<bool>(), back["isPublished"]!.GetValue<bool>()).ShouldBe((1, true, false));
        back.Select(member => member.Key).ShouldBe(given.Select(member => member.Key));
        foreach (var (name, value) in given.Where(member => !VersionFacts.Contains(member.Key)))
            JsonNode.DeepEquals(back[name], value).ShouldBeTrue(name);
    }

    [Fact]
    public async Task A_shipped_procedure_is_downloaded_as_it_lies_beside_the_program()
    {
        var admin = await county.SignIn("procedure-admin");

        var back = JsonNode.Parse(await admin.GetStringAsync("/api/v1/procedures/monitoring/versions/1/definition"))!.AsObject();

        var shipped = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "workflows", "monitoring.json")))!.AsObject();
        JsonNode.DeepEquals(back["root"], shipped["root"]).ShouldBeTrue();
        back["isPublished"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task A_draft_is_replaced_only_with_the_revision_last_seen()
    {
        var admin = await county.SignIn("procedure-admin");
        await admin.Upload(SampleDefinitions.Small("repeat"));

        var blind = await admin.Upload(SampleDefinitions.Small("repeat"));
        var seen = await admin.Upload(SampleDefinitions.Small("repeat"), revision: 1);
        var stale = await admin.Upload(SampleDefinitions.Small("repeat"), revision: 1);

        blind.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        seen.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await seen.Json()).GetProperty("revision").GetInt32().ShouldBe(2);
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await stale.Json()).GetProperty("detail").GetString()!.ShouldContain("马骏");
    }

    [Fact]
    public async Task Two_uploads_at_once_leave_one_draft()
    {
        var admin = await county.SignIn("procedure-admin");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => admin.Upload(SampleDefinitions.Small("race"))));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict).ShouldBe(5);
        (await admin.GetJson("/api/v1/procedures/race")).GetProperty("versions").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_file_may_come_as_a_form()
    {
        var admin = await county.SignIn("procedure-admin");
        using var form = new MultipartFormDataContent { { new StringContent(SampleDefinitions.Small("as-form").ToJsonString(), Encoding.UTF8), "file", "x.json" } };

        var answer = await admin.PostAsync("/api/v1/procedures", form);

        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task Refuses_a_bad_file_with_every_problem_and_saves_nothing(string name, string text, string[] codes)
    {
        var admin = await county.SignIn("procedure-admin");
        var before = (await admin.GetJson("/api/v1/procedures")).GetArrayLength();

        var answer = await admin.Upload(text);

        ((int)answer.StatusCode).ShouldBeInRange(400, 499, name);
        var problems = (await answer.Json()).GetProperty("problems").EnumerateArray().ToList();
        problems.Select(problem => problem.GetProperty("code").GetString()).ShouldBe(codes, ignoreOrder: true, name);
        problems.ShouldAllBe(problem => problem.GetProperty("message").GetString()!.Any(letter => letter > 0x4e00));
        (await admin.GetJson("/api/v1/procedures")).GetArrayLength().ShouldBe(before);
    }

    public static TheoryData<string, string, string[]> BadFiles()
    {
        var wrongTypes = SampleDefinitions.Small("wrong-types");
        (wrongTypes["version"], wrongTypes["name"], wrongTypes["root"]!["connections"]) = ("seven", 5, "none");
        var duplicates = SampleDefinitions.Small("duplicates");
        duplicates.Activity("end")["id"] = "line";
        duplicates["root"]!["activities"]!.AsArray().Add(JsonNode.Parse("""{ "type": "Elsa.End", "id": "start" }"""));
        var hostile = SampleDefinitions.Small("hostile");
        hostile.Activity("line")["text"]!["expression"] = new JsonObject { ["type"] = "JavaScript", ["value"] = new string('(', 5000) + new string(')', 5000) };
        var cycle = SampleDefinitions.Small("cycle");
        cycle.Activity("line")["type"] = "SmallCycle";
        var badId = SampleDefinitions.Small("bad-id");
        badId["definitionId"] = "../../etc/passwd";
        return new()
        {
            { "empty", "", ["NotJson"] },
            { "not JSON", "<xml/>", ["NotJson"] },
            { "cut off", "{\"root\":{", ["NotJson"] },
            { "a list", "[1]", ["NotAnObject"] },
            { "other JSON", "{}", ["NotADefinition"] },
            { "10,000 deep", string.Concat(Enumerable.Repeat("{\"root\":", 10_000)) + "1" + new string('}', 10_000), ["TooDeep"] },
            { "wrong types", wrongTypes.ToJsonString(), ["WrongType", "WrongType", "WrongType"] },
            { "duplicate ids", duplicates.ToJsonString(), ["DuplicateId", "DuplicateId"] },
            { "hostile expression", hostile.ToJsonString(), ["HostileExpression"] },
            { "uses itself", cycle.ToJsonString(), ["Cycle"] },
            { "duplicate member", """{ "definitionId": "twice", "root": { "type": "Elsa.Sequence", "id": "a", "name": "x", "name": "y" } }""", ["DuplicateMember"] },
            { "id as path", badId.ToJsonString(), ["BadId"] },
        };
    }

    [Fact]
    public async Task Refuses_definitions_that_start_each_other_in_a_ring_and_names_the_ring()
    {
        var admin = await county.SignIn("procedure-admin");
        (await admin.Upload(Starts("ring-a", "ring-b"))).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await admin.Upload(Starts("ring-b", "ring-c"))).StatusCode.ShouldBe(HttpStatusCode.Created);

        var closing = await admin.Upload(Starts("ring-c", "ring-a"));

        ((int)closing.StatusCode).ShouldBe(422);
        var problem = (await closing.Json()).GetProperty("problems")[0];
        problem.GetProperty("code").GetString().ShouldBe("Cycle");
        problem.GetProperty("message").GetString()!.ShouldContain("ring-c → ring-a → ring-b → ring-c");
    }

    private static JsonObject Starts(string definitionId, string other)
    {
        var json = SampleDefinitions.Small(definitionId);
        json.Activity("line")["type"] = "Elsa.DispatchWorkflow";
        json.Activity("line")["workflowDefinitionId"] = JsonNode.Parse($$"""{ "typeName": "String", "expression": { "type": "Literal", "value": "{{other}}" } }""");
        return json;
    }

    [Fact]
    public async Task Refuses_a_file_above_50_megabytes()
    {
        var admin = await county.SignIn("procedure-admin");

        var answer = await admin.Upload("{\"definitionId\":\"huge\",\"description\":\"" + new string('x', 51 * 1024 * 1024) + "\"}");

        ((int)answer.StatusCode).ShouldBeInRange(400, 499);
        (await answer.Json()).GetProperty("problems")[0].GetProperty("code").GetString().ShouldBe("TooLarge");
    }

    [Fact]
    public async Task Lists_all_versions_as_a_zip_of_elsa_files()
    {
        var admin = await county.SignIn("procedure-admin");
        await admin.Upload(SampleDefinitions.Small("zipped"));

        var bytes = await admin.GetByteArrayAsync("/api/v1/procedure-archive");

        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(bytes));
        archive.Entries.Select(entry => entry.Name).ShouldContain("workflow-definition-small-zipped-zipped-zipped-first.json");
        archive.Entries.Select(entry => entry.Name).ShouldContain("workflow-definition-identification-identification-identification-1.json");
    }

    [Fact]
    public async Task Lays_the_procedure_on_the_calendar_and_draws_it()
    {
        var admin = await county.SignIn("procedure-admin");

        var timeline = await admin.GetJson("/api/v1/procedures/identification/versions/1/timeline?start=2026-06-01");
        var diagram = await admin.GetJson("/api/v1/procedures/identification/versions/1/diagram");

        var notice = timeline.GetProperty("steps").EnumerateArray().Single(step => step.GetProperty("activityId").GetString() == "village-notice");
        DateOnly.Parse(notice.GetProperty("earliest").GetString()!).ShouldBe(new DateOnly(2026, 6, 8));
        diagram.GetProperty("nodes").EnumerateArray().ShouldContain(node => node.GetProperty("id").GetString() == "village-notice");
        diagram.GetProperty("lines").GetArrayLength().ShouldBeGreaterThan(20);
    }
}

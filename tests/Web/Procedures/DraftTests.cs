using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Tests.Fixtures;

namespace CaseFlow.Tests.Web.Procedures;

[Collection(PostgresTests.Name)]
public sealed class DraftTests(PostgresFixture postgres)
{
    private const string Draft = "/api/v1/procedures/identification/draft";

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_draft_keeps_every_state_and_goes_back_and_forth_between_them(bool onPostgres)
    {
        await using var app = await Start(onPostgres);
        var admin = await app.SignIn("procedure-admin");
        var released = await Days(admin);

        await Save(admin, 9);
        await Save(admin, 10);
        var days = new List<int> { await Act(admin, "undo"), await Act(admin, "undo"), await Act(admin, "redo"), await Act(admin, "redo") };

        released.ShouldBe(7);
        days.ShouldBe([9, 7, 9, 10]);
        var draft = await admin.GetJson(Draft);
        (draft.GetProperty("version").GetInt32(), draft.GetProperty("revision").GetInt32(), draft.GetProperty("status").GetString()).ShouldBe((2, 6, "Draft"));
        (draft.GetProperty("canUndo").GetBoolean(), draft.GetProperty("canRedo").GetBoolean()).ShouldBe((true, false));
        draft.GetProperty("history").EnumerateArray().Select(edit => edit.GetProperty("what").GetString()).ShouldBe(
            [null, "9 days", "10 days", "撤销：10 days", "撤销：9 days", "重做：9 days", "重做：10 days"]);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_change_after_an_undo_leaves_nothing_to_redo(bool onPostgres)
    {
        await using var app = await Start(onPostgres);
        var admin = await app.SignIn("procedure-admin");
        await Save(admin, 9);
        await Save(admin, 10);
        await Act(admin, "undo");

        await Save(admin, 12);
        var redone = await Post(admin, "redo");
        var undone = await Act(admin, "undo");

        redone.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await redone.Json()).GetProperty("code").GetString().ShouldBe("nothing-to-redo");
        undone.ShouldBe(9);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Whoever_saves_on_an_older_revision_hears_who_was_faster_and_a_retry_changes_nothing(bool onPostgres)
    {
        await using var app = await Start(onPostgres);
        var admin = await app.SignIn("procedure-admin");
        var seen = await admin.GetJson(Draft);

        var first = await Put(admin, seen, 9);
        var late = await Put(admin, seen, 12);
        var retry = await Put(admin, seen, 9);
        var older = await Put(admin, seen, 13, revision: 1);

        first.StatusCode.ShouldBe(HttpStatusCode.OK, await first.Content.ReadAsStringAsync());
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await late.Json()).GetProperty("detail").GetString()!.ShouldContain("马骏");
        retry.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await retry.Json()).GetProperty("revision").GetInt32().ShouldBe(1);
        older.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Days(admin)).ShouldBe(9);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Of_many_saves_at_once_on_one_revision_exactly_one_wins(bool onPostgres)
    {
        await using var app = await Start(onPostgres);
        var admin = await app.SignIn("procedure-admin");
        await Save(admin, 9);
        var seen = await admin.GetJson(Draft);

        var answers = await Task.WhenAll(Enumerable.Range(20, 6).Select(days => Put(admin, seen, days)));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict).ShouldBe(5);
        (await admin.GetJson(Draft)).GetProperty("history").GetArrayLength().ShouldBe(3);
    }

    [Fact]
    public async Task The_uploaded_file_and_the_canvas_stand_in_the_same_history()
    {
        await using var app = await Start(onPostgres: false);
        var admin = await app.SignIn("procedure-admin");
        await admin.Upload(SampleDefinitions.Identification().WithDays("village-notice", 8));

        var canvas = JsonNode.Parse(await admin.GetStringAsync("/elsa/api/workflow-definitions/by-definition-id/identification?versionOptions=Latest"))!.AsObject();
        var saved = await admin.PostAsJsonAsync("/elsa/api/workflow-definitions", new JsonObject { ["model"] = canvas.WithDays("village-notice", 11), ["publish"] = false });

        saved.IsSuccessStatusCode.ShouldBeTrue(await saved.Content.ReadAsStringAsync());
        (await Days(admin)).ShouldBe(11);
        (await Act(admin, "undo")).ShouldBe(8);
        (await Act(admin, "undo")).ShouldBe(7);
    }

    private async Task<CaseFlowApp> Start(bool onPostgres) => new(onPostgres ? await postgres.CreateDatabase() : null, demo: true);

    private static async Task<int> Days(HttpClient client) => DaysOf((await client.GetJson(Draft)).GetProperty("definition"));

    private static int DaysOf(JsonElement definition) => definition.GetProperty("root").GetProperty("activities").EnumerateArray()
        .Single(activity => activity.GetProperty("id").GetString() == "village-notice").GetProperty("days").GetProperty("expression").GetProperty("value").GetInt32();

    private static async Task Save(HttpClient client, int days)
    {
        var saved = await Put(client, await client.GetJson(Draft), days);
        saved.StatusCode.ShouldBe(HttpStatusCode.OK, await saved.Content.ReadAsStringAsync());
    }

    private static Task<HttpResponseMessage> Put(HttpClient client, JsonElement seen, int days, int? revision = null)
    {
        var definition = JsonNode.Parse(seen.GetProperty("definition").GetRawText())!.AsObject().WithDays("village-notice", days);
        return client.PutAsJsonAsync(Draft, new { revision = revision ?? seen.GetProperty("revision").GetInt32(), what = $"{days} days", definition });
    }

    private static async Task<HttpResponseMessage> Post(HttpClient client, string act) =>
        await client.PostAsJsonAsync($"{Draft}/{act}", new { revision = (await client.GetJson(Draft)).GetProperty("revision").GetInt32() });

    private static async Task<int> Act(HttpClient client, string act)
    {
        var answer = await Post(client, act);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await Days(client);
    }
}

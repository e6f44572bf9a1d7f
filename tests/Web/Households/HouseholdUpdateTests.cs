using System.Net;
using System.Text;
using System.Text.Json;
using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Households;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Tests.Web.Households;

public sealed class HouseholdUpdateTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Village = "530502005007", HeadId = "530599199001010010", ChildId = "530599199002020034";

    private static readonly string Header = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Demo", "households.csv")).First();

    [Theory, InlineData(false), InlineData(true)]
    public async Task Says_old_and_new_first_and_changes_the_household_when_confirmed(bool onPostgres)
    {
        await using var app = new CaseFlowApp(onPostgres ? await postgres.CreateDatabase() : null, demo: true);
        var client = await app.SignIn("village-committee");
        await Confirm(client, await Upload(client, "Add", Row(HeadId, "户主", "原名", income: 9000)));

        var uploaded = await Upload(client, "Update", Row(HeadId, "户主", "新名", income: 12000, phone: "19900001769"), Row(ChildId, "之子", "孩子", income: 12000));
        var before = await Read(app);
        var confirmed = await Confirm(client, uploaded);
        var after = await Read(app);
        var withdrawn = await client.PostAsync($"/api/v1/household-imports/{uploaded.GetProperty("id")}/withdraw", null);

        Changes(uploaded).ShouldBe([
            "2 家庭年收入 9000 12000", "2 姓名 原名 新名", "2 联系电话 199****1768 199****1769", "3 证件号码  530599********0034"]);
        (before.HeadName, before.MemberCount, before.Incomes.Single().Total).ShouldBe(("原名", 1, 9000));
        (after.HeadName, after.MemberCount, after.Incomes.Single().Total, after.Revision).ShouldBe(("新名", 2, 12000, 2));
        (confirmed.StatusCode, withdrawn.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task Refuses_people_who_are_not_registered_and_households_of_another_number_or_area()
    {
        await using var app = new CaseFlowApp(demo: true);
        var client = await app.SignIn("village-committee");
        var stranger = await Upload(client, "Update", Row(HeadId, "户主", "生人", income: 9000));
        await Confirm(client, await Upload(client, "Add", Row(HeadId, "户主", "原名", income: 9000)));

        var renumbered = await Upload(client, "Update", Row(HeadId, "户主", "原名", income: 9000).Replace("00901", "00902"));
        var foreign = await Upload(await app.SignIn("village-committee-2"), "Update", Row(HeadId, "户主", "原名", income: 9000).Replace(Village, "530502203220"));

        Codes(stranger).ShouldBe(["not-in-register"]);
        Codes(renumbered).ShouldBe(["number-differs"]);
        Codes(foreign).ShouldBe(["not-in-register"]);
    }

    [Fact]
    public async Task Checks_a_large_sheet_behind_the_request_and_tells_how_far_it_is()
    {
        await using var app = new CaseFlowApp(demo: true);
        var client = await app.SignIn("village-committee");

        var uploaded = await Upload(client, "Add", [.. Enumerable.Range(0, 2_001).Select(index => Row(HeadId, "户主", $"第{index}人", income: 9000).Replace("00901", $"{index + 10_000}"))]);
        var path = $"/api/v1/household-imports/{uploaded.GetProperty("id")}";
        var page = await client.GetStringAsync($"/imports/{uploaded.GetProperty("id")}");
        var done = await Eventually.Reach(() => client.GetJson(path), import => import.GetProperty("status").GetString() != "Checking");

        uploaded.GetProperty("status").GetString().ShouldBe("Checking");
        page.ShouldContain("households.csv");
        (done.GetProperty("status").GetString(), done.GetProperty("progress").GetInt32(), done.GetProperty("households").GetInt32()).ShouldBe(("Checked", 100, 2_001));
        Codes(done).Distinct().ShouldBe(["duplicate-id"]);
    }

    [Fact]
    public async Task Clears_a_sheet_away_that_nobody_confirmed_for_a_week()
    {
        await using var app = new CaseFlowApp(demo: true);
        var client = await app.SignIn("village-committee");
        var uploaded = await Upload(client, "Add", Row(HeadId, "户主", "原名", income: 9000));
        await app.InDatabase(async db =>
        {
            await app.Clock.Advance(db, new(7, 0, 1, 0), CancellationToken.None);
            return 0;
        });

        await Upload(client, "Add", Row(ChildId, "户主", "别人", income: 9000).Replace("00901", "00903"));
        var confirmed = await client.PostAsync($"/api/v1/household-imports/{uploaded.GetProperty("id")}/confirm", null);

        confirmed.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await client.GetJson($"/api/v1/household-imports/{uploaded.GetProperty("id")}")).GetProperty("status").GetString().ShouldBe("Expired");
    }

    private static string Row(string id, string relation, string name, int income, string phone = "19900001768") =>
        $"{Village}00901,{Village},8组,一般,缺水,,{income},0,0,是,50,B级,,99.2,25.1,{relation},{name},{id},男,汉族,健康,普通劳动力,初中,非在校,是,是,是,是,{phone}";

    private static async Task<JsonElement> Upload(HttpClient client, string mode, params string[] rows)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(string.Join('\n', rows.Prepend(Header))));
        var answer = await client.PostAsync($"/api/v1/household-imports?mode={mode}", new MultipartFormDataContent { { content, "file", "households.csv" } });
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return await answer.Json();
    }

    private static async Task<HttpResponseMessage> Confirm(HttpClient client, JsonElement uploaded)
    {
        var answer = await client.PostAsync($"/api/v1/household-imports/{uploaded.GetProperty("id")}/confirm", null);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return answer;
    }

    private static Task<Household> Read(CaseFlowApp app) => app.InDatabase(db =>
        db.Set<Household>().AsNoTracking().Include(row => row.Incomes).SingleAsync(row => row.Number == $"{Village}00901"));

    private static IEnumerable<string> Changes(JsonElement import) => import.GetProperty("changes").EnumerateArray().Select(change =>
        $"{change.GetProperty("row")} {change.GetProperty("column").GetString()} {change.GetProperty("old").GetString()} {change.GetProperty("new").GetString()}");

    private static IEnumerable<string?> Codes(JsonElement import) => import.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("code").GetString());
}

using System.Text.Json;
using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Households;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Tests.Web.Notices;

/// <summary>The village notice of an identification: reached by people's acts, posted, ended by the clock, closed; and the case behind it to its end.</summary>
public abstract class NoticeActsTests(Counties counties, bool onPostgres) : IAsyncLifetime
{
    private CaseFlowApp app = null!;
    private readonly Dictionary<string, ApiUser> users = [];
    private long caseId;

    public async Task InitializeAsync()
    {
        app = await counties.On(onPostgres);
        var household = await app.InDatabase(db => db.Set<Household>().Where(row => row.AreaCode.StartsWith("530502005007") && row.Status == HouseholdStatus.Ordinary).Select(row => row.Id).FirstAsync());
        var started = await (await User("applicant-clerk")).Post("cases", new { procedure = "identification", householdId = household, form = new { } });
        caseId = started.Body.GetProperty("id").GetInt64();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Runs_from_posting_to_closing_by_the_clock_and_is_seen_by_the_public()
    {
        await HandleUntil("village-notice");
        var committee = await User("village-committee");
        var photo = await committee.Upload();
        var notice = (await Case()).GetProperty("openNotices")[0].GetProperty("id").GetInt64();
        var posting = new { postedAt = app.Clock.GetUtcNow(), places = new[] { "村务公开栏" }, photos = new[] { photo } };

        var early = await committee.Post($"notices/{notice}/closing", new { photos = new[] { photo }, statement = "无异议" });
        var posted = await committee.Post($"notices/{notice}/posting", posting);
        var shown = (await committee.Get("public/notices")).Body.GetProperty("items");
        var tooEarly = await committee.Post($"notices/{notice}/closing", new { photos = new[] { photo }, statement = "无异议" });
        var clock = await (await User("system-admin")).Post("simulated-clock", new { advance = "20.00:00:00" });
        var closed = await committee.Post($"notices/{notice}/closing", new { photos = new[] { photo }, statement = "公示期满，无异议" });

        early.Status.ShouldBe(409, early.Body.ToString());
        posted.Status.ShouldBe(200, posted.Body.ToString());
        shown.EnumerateArray().Select(row => row.GetProperty("id").GetInt64()).ShouldContain(notice);
        tooEarly.Status.ShouldBe(409, tooEarly.Body.ToString());
        clock.Body.GetProperty("fired").GetInt32().ShouldBeGreaterThanOrEqualTo(1);
        closed.Status.ShouldBe(200, closed.Body.ToString());
        (await Case()).GetProperty("openNotices").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Holds_the_notice_open_while_an_objection_of_the_public_is_open()
    {
        await HandleUntil("village-notice");
        var committee = await User("village-committee");
        var photo = await committee.Upload();
        var notice = (await Case()).GetProperty("openNotices")[0].GetProperty("id").GetInt64();
        await committee.Post($"notices/{notice}/posting", new { postedAt = app.Clock.GetUtcNow(), places = new[] { "公开栏" }, photos = new[] { photo } });

        var raised = await new ApiUser(app.CreateClient()).Post($"public/notices/{notice}/objections", new { content = "该户在县城有商品房，请核实。" });
        await (await User("system-admin")).Post("simulated-clock", new { advance = "20.00:00:00" });
        var held = await committee.Post($"notices/{notice}/closing", new { photos = new[] { photo }, statement = "办结" });

        raised.Status.ShouldBe(201, raised.Body.ToString());
        held.Status.ShouldBe(409, held.Body.ToString());
        (await Case()).GetProperty("openWorkItems").EnumerateArray().Select(item => item.GetProperty("kind").GetString()).ShouldContain("Objection");
    }

    [Theory, InlineData(false, "cadre-signature"), InlineData(true, "village-verification")]
    public async Task Goes_on_or_back_as_the_objection_is_decided(bool isUpheld, string next)
    {
        await HandleUntil("village-notice");
        var committee = await User("village-committee");
        var photo = await committee.Upload();
        var notice = (await Case()).GetProperty("openNotices")[0].GetProperty("id").GetInt64();
        await committee.Post($"notices/{notice}/posting", new { postedAt = app.Clock.GetUtcNow(), places = new[] { "公开栏" }, photos = new[] { photo } });
        var raised = await (await User("applicant-clerk")).Post($"notices/{notice}/objections", new { content = "该户在县城有商品房，请核实。", channel = "Phone", person = "某人" });
        var path = $"notices/{notice}/objections/{raised.Body.GetProperty("id").GetInt64()}/decision";

        var silent = await committee.Post(path, new { upheld = isUpheld });
        var decided = await committee.Post(path, new { upheld = isUpheld, reply = "已入户核实房产情况。" });
        await (await User("system-admin")).Post("simulated-clock", new { advance = "30.00:00:00" });
        (await committee.Post($"notices/{notice}/closing", new { photos = new[] { photo }, statement = "公示期满，异议已答复" })).Status.ShouldBe(200);

        silent.Status.ShouldBe(422, silent.Body.ToString());
        decided.Status.ShouldBe(200, decided.Body.ToString());
        (await Case()).GetProperty("openWorkItems").EnumerateArray().Select(item => item.GetProperty("activityId").GetString()).ShouldBe([next]);
        (await Case()).GetProperty("openNotices").GetArrayLength().ShouldBe(0);
    }

    // Completes whatever is open with its positive result, each by the account of the step's role, until the step is reached.
    private async Task HandleUntil(string activity)
    {
        for (var acts = 0; acts < 30; acts++)
        {
            var item = (await Case()).GetProperty("openWorkItems")[0];
            if (item.GetProperty("activityId").GetString() == activity) return;
            var user = await User(AccountOf(item.GetProperty("role").GetString()!));
            var id = item.GetProperty("id").GetInt64();
            var detail = (await user.Get($"work-items/{id}")).Body;
            var isMeeting = detail.GetProperty("outcomes")[0].GetProperty("key").GetString() == "Passed";
            var form = isMeeting
                ? new() { ["members"] = 9, ["present"] = 9, ["votesFor"] = 9, ["votesAgainst"] = 0, ["votesAbstained"] = 0, ["rank"] = 1 }
                : SampleForm.Fill(detail.GetProperty("form"));
            var done = await user.Post($"work-items/{id}/complete", new { outcome = detail.GetProperty("outcomes")[0].GetProperty("key").GetString(), opinion = "同意", form, materials = await user.Papers(detail) });
            done.Status.ShouldBe(200, $"{item}: {done.Body}");
        }
    }

    private static string AccountOf(string role) =>
        string.Concat(role.Select((letter, index) => char.IsUpper(letter) && index > 0 ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    private async Task<JsonElement> Case() => (await (await User("supervisor")).Get($"cases/{caseId}")).Body;

    private async Task<ApiUser> User(string name) => users.TryGetValue(name, out var known) ? known : users[name] = await ApiUser.SignIn(app, name);
}

public sealed class SqliteNoticeActsTests(Counties counties) : NoticeActsTests(counties, onPostgres: false), IClassFixture<Counties>;

public sealed class PostgresNoticeActsTests(Counties counties) : NoticeActsTests(counties, onPostgres: true), IClassFixture<Counties>;

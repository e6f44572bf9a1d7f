using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseFlow.Tests.Fixtures;
using CaseFlow.Tests.Web.Cases;
using CaseFlow.Web.Households;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Tests.Web.Supervision.AuditSearch;

/// <summary>Auditors find acts on cases and administrative acts in one list, on either database.</summary>
public abstract class AuditSearchTests(SmallCounty county)
{
    private const string Village = "530502005007";

    [Fact]
    public async Task An_act_is_found_by_case_person_kind_and_area_with_the_posts_of_that_day_and_the_version()
    {
        var (caseId, number) = await Case();
        var committee = (await (await county.User("village-committee")).Get("me")).Body.GetProperty("id").GetString();
        await county.Approve("village-committee", caseId, "check");

        var all = await Lines($"object={number}");
        var mine = await Lines($"object={number}&person=village-committee&kind=completed&area={Village}");
        var elsewhere = await Lines($"object={number}&area=530521000000");
        var otherDevice = await Lines($"object={number}&ip=203.0.113.9");

        all.Select(line => line.GetProperty("kind").GetString()).ShouldBe(["completed", "started"]);
        (mine.Count, elsewhere.Count, otherDevice.Count).ShouldBe((1, 0, 0));
        mine[0].GetProperty("actor").GetString().ShouldBe(committee);
        mine[0].GetProperty("posts").GetString()!.ShouldContain("董官社区");
        mine[0].GetProperty("version").GetString()!.ShouldStartWith("small-");
        Change(mine[0], "opinion").ShouldBe("同意");
    }

    [Fact]
    public async Task Before_and_after_of_an_administrative_act_stand_side_by_side()
    {
        var user = await NewAccount("audited-1");
        var admin = await county.User("system-admin");
        var post = (await admin.Post($"users/{user}/posts", new { role = "VillageCadre", areaCode = Village })).Body.GetProperty("id");
        await admin.Post($"posts/{post}/end", new { });

        var ended = (await Lines($"object=user/{user}", "system-admin"))[0];

        ended.GetProperty("kind").GetString().ShouldBe("post-ended");
        ended.GetProperty("changes").EnumerateArray().ShouldContain(change => change.GetProperty("key").GetString() == "to" && change.GetProperty("after").GetString() != null);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_line_lost_or_twice()
    {
        await Case();
        await Case();
        var whole = (await Lines("size=40", "system-admin")).Select(Key).ToList();

        var (paged, after) = (new List<string>(), "");
        while (paged.Count < whole.Count)
        {
            var page = (await (await county.User("system-admin")).Get($"audit-lines?size=3&after={after}")).Body;
            paged.AddRange(page.GetProperty("items").EnumerateArray().Select(Key));
            if ((after = page.GetProperty("next").GetString() ?? "") == "") break;
        }

        paged.Take(whole.Count).ShouldBe(whole);
    }

    [Fact]
    public async Task An_export_needs_a_purpose_and_stands_in_the_audit_itself()
    {
        var (_, number) = await Case();
        using var supervisor = await county.App.SignIn("supervisor");

        var silent = await supervisor.PostAsJsonAsync("/api/v1/audit-lines/export", new { @object = number });
        var sheet = await supervisor.PostAsJsonAsync("/api/v1/audit-lines/export", new { @object = number, purpose = "季度抽查" });

        (silent.StatusCode, sheet.StatusCode).ShouldBe((HttpStatusCode.UnprocessableEntity, HttpStatusCode.OK));
        (await sheet.Content.ReadAsByteArrayAsync())[..2].ShouldBe("PK"u8.ToArray());
        Change((await Lines("kind=audit-exported"))[0], "purpose").ShouldBe("季度抽查");
    }

    [Fact]
    public async Task Whoever_comes_is_turned_away_or_locked_out_stands_in_the_audit()
    {
        var user = await NewAccount("audited-2");
        using var client = county.App.CreateClient();
        await client.PostAsJsonAsync("/api/v1/token", new { userName = "audited-2", password = CaseFlowApp.Password });
        for (var attempt = 0; attempt < 6; attempt++) await client.PostAsJsonAsync("/api/v1/token", new { userName = "audited-2", password = "wrong" });
        await client.PostAsJsonAsync("/api/v1/token", new { userName = "My-Secret-Password-1", password = "x" });

        var lines = await Lines($"object=sign-in/{user}", "system-admin");
        var unknown = (await Lines("kind=sign-in-failed", "system-admin")).First(line => line.GetProperty("object").GetString()!.StartsWith("sign-in/unknown"));

        lines.Select(line => line.GetProperty("kind").GetString()).Reverse().ShouldBe(
            ["signed-in", "sign-in-failed", "sign-in-failed", "sign-in-failed", "sign-in-failed", "account-locked", "sign-in-failed", "sign-in-failed"]);
        Change(lines[0], "reason").ShouldBeOneOf("账号已锁定", "account locked");
        unknown.ToString().ShouldNotContain("Secret");
    }

    [Fact]
    public async Task Every_look_at_personal_data_is_listed_with_its_reason_and_many_in_a_day_are_marked()
    {
        var member = await county.App.InDatabase(db => db.Set<Household>().Where(row => row.AreaCode.StartsWith(Village)).SelectMany(row => row.Members).OrderBy(row => row.Id).FirstAsync());
        var cadre = await county.User("village-cadre");
        for (var look = 0; look <= 20; look++) await cadre.Post($"households/{member.HouseholdId}/unmask", new { memberId = member.Id, field = "idNumber", reason = $"核对身份证{look}" });

        var report = (await (await county.User("supervisor")).Get("unmaskings")).Body;

        var (person, item) = (report.GetProperty("people")[0], report.GetProperty("items")[0]);
        (person.GetProperty("count").GetInt32(), person.GetProperty("mostInADay").GetInt32(), person.GetProperty("isUnusual").GetBoolean()).ShouldBe((21, 21, true));
        (item.GetProperty("member").GetString(), item.GetProperty("reason").GetString(), item.GetProperty("isUnusual").GetBoolean()).ShouldBe((member.Name, "核对身份证20", true));
    }

    private async Task<(long Id, string Number)> Case()
    {
        var id = await county.Start(await county.Release(SmallSteps.Line(SmallSteps.Task("check"))));
        return (id, (await county.Case(id)).GetProperty("number").GetString()!);
    }

    private async Task<string> NewAccount(string name) => (await (await county.User("system-admin")).Post("users", new { userName = name, displayName = name, password = CaseFlowApp.Password }))
        .Body.GetProperty("id").GetString()!;

    private async Task<List<JsonElement>> Lines(string query, string auditor = "supervisor")
    {
        var answer = await (await county.User(auditor)).Get($"audit-lines?{query}");
        answer.Status.ShouldBe(200, answer.Body.ToString());
        return [.. answer.Body.GetProperty("items").EnumerateArray()];
    }

    private static string Key(JsonElement line) => $"{line.GetProperty("object")}/{line.GetProperty("seq")}";

    private static string? Change(JsonElement line, string key) =>
        line.GetProperty("changes").EnumerateArray().Single(change => change.GetProperty("key").GetString() == key).GetProperty("after").GetString();
}

[Collection(SqliteSmallCounty.Name)]
public sealed class SqliteAuditSearchTests(SqliteSmallCounty county) : AuditSearchTests(county);

[Collection(PostgresTests.Name)]
public sealed class PostgresAuditSearchTests(PostgresSmallCounty county) : AuditSearchTests(county), IClassFixture<PostgresSmallCounty>;

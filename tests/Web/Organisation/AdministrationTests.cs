using System.Net;
using System.Net.Http.Json;
using CaseFlow.Tests.Fixtures;

namespace CaseFlow.Tests.Web.Organisation;

public sealed class AdministrationTests(DemoCountyApp county) : IClassFixture<DemoCountyApp>
{
    private const string Password = "First-Password-1";

    [Fact]
    public async Task An_account_gets_its_rights_from_posts_at_once()
    {
        var admin = await county.SignIn("system-admin");
        var id = await Create(admin, "new-clerk");
        var client = await county.App.SignIn("new-clerk", Password);
        (await client.GetJson("/api/v1/me")).GetProperty("posts").GetArrayLength().ShouldBe(0);

        var given = await admin.PostAsJsonAsync($"/api/v1/users/{id}/posts", new { role = "VillageCommittee", areaCode = "530502005009" });

        given.StatusCode.ShouldBe(HttpStatusCode.Created);
        var post = (await client.GetJson("/api/v1/me")).GetProperty("posts")[0];
        post.GetProperty("areaName").GetString().ShouldBe("大官庙社区居民委员会");
    }

    [Fact]
    public async Task Closing_an_account_ends_its_sessions()
    {
        var admin = await county.SignIn("system-admin");
        var id = await Create(admin, "leaver");
        var client = await county.App.SignIn("leaver", Password);

        (await admin.PostAsync($"/api/v1/users/{id}/close", null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await client.GetAsync("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_new_password_ends_the_sessions_of_the_old_one()
    {
        var admin = await county.SignIn("system-admin");
        var id = await Create(admin, "forgetful");
        var client = await county.App.SignIn("forgetful", Password);

        (await admin.PostAsJsonAsync($"/api/v1/users/{id}/password", new { password = "Second-Password-2" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await client.GetAsync("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await county.App.SignIn("forgetful", "Second-Password-2")).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_substitute_holds_the_post_while_the_holder_is_away()
    {
        var admin = await county.SignIn("system-admin");
        var holder = await Create(admin, "absent");
        var substitute = await Create(admin, "stand-in");
        var post = await (await admin.PostAsJsonAsync($"/api/v1/users/{holder}/posts", new { role = "TownshipAuditor", areaCode = "530502101000" })).Json();

        var answer = await admin.PostAsJsonAsync($"/api/v1/posts/{post.GetProperty("id")}/substitute", new { userId = substitute, until = "2999-12-31" });

        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var held = (await (await county.App.SignIn("stand-in", Password)).GetJson("/api/v1/me")).GetProperty("posts")[0];
        (held.GetProperty("role").GetString(), held.GetProperty("onBehalfOf").GetString()).ShouldBe(("TownshipAuditor", "absent"));
    }

    [Fact]
    public async Task Lists_every_problem_of_a_post()
    {
        var admin = await county.SignIn("system-admin");
        var id = await Create(admin, "post-problems");

        var answer = await admin.PostAsJsonAsync($"/api/v1/users/{id}/posts", new { role = "King", areaCode = "1", validFrom = "2026-01-02", validTo = "2026-01-01" });

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Json()).GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("code").GetString())
            .ShouldBe(["unknown-role", "unknown-area", "end-before-start"]);
    }

    [Fact]
    public async Task Only_a_system_administrator_may_administer_and_only_the_own_areas()
    {
        var clerk = await county.SignIn("village-committee");
        var admin = await county.SignIn("system-admin");
        var id = await Create(admin, "for-the-city");

        var byClerk = await clerk.PostAsJsonAsync("/api/v1/users", new { userName = "x", displayName = "x", password = Password });
        var outside = await admin.PostAsJsonAsync($"/api/v1/users/{id}/posts", new { role = "Supervisor", areaCode = "530500000000" });

        (byClerk.StatusCode, outside.StatusCode).ShouldBe((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden));
    }

    private static async Task<string> Create(HttpClient admin, string userName)
    {
        var created = await admin.PostAsJsonAsync("/api/v1/users", new { userName, displayName = userName, password = Password });
        created.StatusCode.ShouldBe(HttpStatusCode.Created, await created.Content.ReadAsStringAsync());
        return (await created.Json()).GetProperty("id").GetString()!;
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CaseFlow.Tests.Web.Identity;

public sealed class SignInTests(DemoCountyApp county) : IClassFixture<DemoCountyApp>
{
    [Theory]
    [InlineData("village-committee", "VillageCommittee", "530502005007")]
    [InlineData("township-auditor", "TownshipAuditor", "530502005000")]
    [InlineData("system-admin", "SystemAdmin", "530502000000")]
    public async Task Tells_who_is_signed_in_with_posts_and_areas(string userName, string role, string area)
    {
        var client = await county.SignIn(userName);

        var me = await client.GetJson("/api/v1/me");

        me.GetProperty("userName").GetString().ShouldBe(userName);
        var post = me.GetProperty("posts").EnumerateArray().ShouldHaveSingleItem();
        (post.GetProperty("role").GetString(), post.GetProperty("areaCode").GetString()).ShouldBe((role, area));
        me.GetProperty("areas")[0].GetProperty("code").GetString().ShouldBe(area);
    }

    [Theory]
    [InlineData("village-committee", "wrong-password-1")]
    [InlineData("nobody", CaseFlowApp.Password)]
    public async Task Answers_a_wrong_name_and_a_wrong_password_alike(string userName, string password)
    {
        var answer = await county.App.CreateClient().PostAsJsonAsync("/api/v1/token", new { userName, password });

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await answer.Json()).GetProperty("code").GetString().ShouldBe("wrong-credentials");
    }

    [Fact]
    public async Task Lists_everything_that_is_missing()
    {
        var answer = await county.App.CreateClient().PostAsJsonAsync("/api/v1/token", new { });

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Json()).GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("field").GetString()).ShouldBe(["userName", "password"]);
    }

    [Fact]
    public async Task Locks_an_account_after_five_wrong_passwords()
    {
        var client = county.App.CreateClient();
        for (var attempt = 0; attempt < 5; attempt++) await client.PostAsJsonAsync("/api/v1/token", new { userName = "dept-water-2", password = "wrong-password-1" });

        var answer = await client.PostAsJsonAsync("/api/v1/token", new { userName = "dept-water-2", password = CaseFlowApp.Password });

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_password_kept_under_a_weaker_hash_opens_the_account_and_is_kept_under_the_present_one()
    {
        var weak = new PasswordHasher<AppUser>(Options.Create(new PasswordHasherOptions { IterationCount = 500 })).HashPassword(null!, CaseFlowApp.Password);
        await county.App.InDatabase(db => db.Users.Where(user => user.UserName == "dept-health-2").ExecuteUpdateAsync(set => set.SetProperty(user => user.PasswordHash, weak)));

        var answer = await (await county.SignIn("dept-health-2")).GetAsync("/api/v1/me");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await county.App.InDatabase(db => db.Users.Where(user => user.UserName == "dept-health-2").Select(user => user.PasswordHash).SingleAsync())).ShouldNotBe(weak);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("not-a-token")]
    public async Task Refuses_whoever_has_no_valid_token(string? token)
    {
        var client = county.App.CreateClient();
        if (token is not null) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

        var answer = await client.GetAsync("/api/v1/me");

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Slows_down_guessing_from_one_address()
    {
        await using var app = new CaseFlowApp();
        app.Settings["Identity:SignInsPerMinute"] = "2";
        var client = app.CreateClient();
        for (var attempt = 0; attempt < 2; attempt++) await client.PostAsJsonAsync("/api/v1/token", new { userName = "a", password = "b" });

        var answer = await client.PostAsJsonAsync("/api/v1/token", new { userName = "a", password = "b" });

        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }
}

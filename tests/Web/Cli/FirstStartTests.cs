using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using CaseFlow.Tests.Fixtures;

namespace CaseFlow.Tests.Web.Cli;

public sealed class FirstStartTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Password = "first-access-2026", County = "530502000000";

    private static readonly string Areas = Path.Combine(AppContext.BaseDirectory, "Demo", "areas-530502.csv");

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_county_without_the_demonstration_is_set_up_from_the_command_line(bool onPostgres)
    {
        await using var installation = await Empty(onPostgres);

        var areas = await installation.Run(null, "import-areas", Areas);
        var (client, printed) = await installation.Serve();
        var before = await client.GetStringAsync("/sign-in?culture=en");
        var admin = await installation.Run(Password, "create-admin", "--user", "admin", "--area", County, "--name", "罗伟", "--password-stdin");
        var after = await client.GetStringAsync("/sign-in?culture=en");
        var user = await CreateUser(await SignIn(client));

        (areas.Code, admin.Code).ShouldBe((0, 0), areas.Error + admin.Error);
        areas.Output.ShouldContain("\"added\": 376");
        (printed + admin.Output).ShouldNotContain(Password);
        printed.ShouldNotContain("village-committee");
        (before.Contains("create-admin"), after.Contains("create-admin")).ShouldBe((true, false));
        user.ShouldBe((HttpStatusCode.Created, HttpStatusCode.Created));
    }

    [Fact]
    public async Task A_generated_password_is_shown_once_and_opens_the_account()
    {
        await using var installation = await Empty(false);
        await installation.Run(null, "import-areas", Areas);

        var created = await installation.Run(null, "create-admin", "--user", "admin", "--area", County);
        var again = await installation.Run(null, "create-admin", "--user", "Admin", "--area", County);

        var (client, _) = await installation.Serve();
        await SignIn(client, created.Output.Split("password: ")[1].Trim());
        (created.Code, again.Code).ShouldBe((0, 2));
        again.Error.ShouldContain("该用户名已被使用。");
        again.Error.ShouldContain("This user name is taken.");
    }

    [Fact]
    public async Task Nothing_is_created_for_an_unknown_area_or_from_a_wrong_area_file()
    {
        await using var installation = await Empty(false);
        var file = Path.Combine(installation.Folder, "areas.csv");
        await File.WriteAllTextAsync(file, "code,name,level,parent\n53050200500,短,,\n530502005007,某村,Village,530502005000\n");

        var areas = await installation.Run(null, "import-areas", file);
        var admin = await installation.Run(null, "create-admin", "--user", "admin", "--area", County);

        (areas.Code, admin.Code).ShouldBe((1, 2));
        areas.Output.ShouldContain("缺少上级区划 530502005000");
        areas.Output.ShouldContain("An area code has 12 digits");
        admin.Error.ShouldContain(County);
    }

    private async Task<Installation> Empty(bool onPostgres)
    {
        var installation = new Installation();
        if (!onPostgres) return installation;
        installation.Settings["Database__Provider"] = "Postgres";
        installation.Settings["Database__ConnectionString"] = await postgres.CreateDatabase();
        return installation;
    }

    private static async Task<HttpClient> SignIn(HttpClient client, string password = Password)
    {
        var answer = await client.PostAsJsonAsync("/api/v1/token", new { userName = "admin", password });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await answer.Json()).GetProperty("accessToken").GetString());
        return client;
    }

    private static async Task<(HttpStatusCode User, HttpStatusCode Post)> CreateUser(HttpClient admin)
    {
        // The running server reads new posts within seconds.
        await Eventually.Reach(() => admin.GetAsync("/api/v1/me"), answer => answer.IsSuccessStatusCode);
        var user = await admin.PostAsJsonAsync("/api/v1/users", new { userName = "clerk", displayName = "李梅", password = "second-access-7" });
        var id = (await user.Json()).GetProperty("id").GetString();
        var post = await admin.PostAsJsonAsync($"/api/v1/users/{id}/posts", new { role = "ApplicantClerk", areaCode = "530502005007" });
        return (user.StatusCode, post.StatusCode);
    }
}

using System.Net;
using System.Security.Claims;
using System.Text;
using System.Text.Json;
using CaseFlow.Tests.Fixtures;
using CaseFlow.Web;
using CaseFlow.Web.Data;
using CaseFlow.Web.Households;
using CaseFlow.Web.Households.Imports;
using CaseFlow.Web.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Tests.Web.Households;

public sealed class HouseholdImportTests(Counties counties) : IClassFixture<Counties>
{
    private const string HeadId = "530599199001010010", OtherId = "530599199002020034";

    private static readonly string Header = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Demo", "households.csv")).First();

    [Theory, InlineData(false), InlineData(true)]
    public async Task Enters_the_register_only_after_confirmation_and_leaves_it_when_withdrawn(bool onPostgres)
    {
        var app = await counties.On(onPostgres);
        var client = await app.SignIn("village-committee");

        var uploaded = await Upload(client, Good("530502005007"));
        var before = await Count(app);
        var confirmed = await client.PostAsync($"/api/v1/household-imports/{uploaded.GetProperty("id")}/confirm", null);
        var after = await Count(app);
        var withdrawn = await client.PostAsync($"/api/v1/household-imports/{uploaded.GetProperty("id")}/withdraw", null);

        (uploaded.GetProperty("households").GetInt32(), uploaded.GetProperty("people").GetInt32(), uploaded.GetProperty("errors").GetArrayLength()).ShouldBe((1, 1, 0));
        (confirmed.StatusCode, withdrawn.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.NoContent));
        (before, after, await Count(app)).ShouldBe((480, 481, 480));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Confirms_once_however_many_ask_at_the_same_time(bool onPostgres)
    {
        var app = await counties.On(onPostgres);
        var client = await app.SignIn("village-committee");
        List<HttpStatusCode> answers = [];

        for (var round = 0; round < 3; round++)
        {
            var path = $"/api/v1/household-imports/{(await Upload(client, Good("530502005007"))).GetProperty("id")}";
            answers.AddRange((await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.PostAsync($"{path}/confirm", null)))).Select(answer => answer.StatusCode));
            answers.Add((await client.PostAsync($"{path}/withdraw", null)).StatusCode);
        }

        answers.CountBy(answer => answer).OrderBy(count => count.Key)
            .ShouldBe([new(HttpStatusCode.OK, 3), new(HttpStatusCode.NoContent, 3), new(HttpStatusCode.Conflict, 21)]);
        (await Count(app)).ShouldBe(480);
    }

    [Theory, InlineData(false, false), InlineData(false, true), InlineData(true, false), InlineData(true, true)]
    public async Task A_click_that_was_overtaken_during_its_check_hears_that_the_sheet_is_decided(bool onPostgres, bool fileIsGone)
    {
        var app = await counties.On(onPostgres);
        var client = await app.SignIn("village-committee");
        var id = (await Upload(client, Good("530502005007"))).GetProperty("id").GetInt64();

        var answer = await app.InScope(async services =>
        {
            services.GetRequiredService<IHttpContextAccessor>().HttpContext = new DefaultHttpContext { User = await Person(services, "village-committee") };
            var slow = services.GetRequiredService<DecideImport>();
            // From here on this click believes that the sheet waits, however the other one decides.
            var import = (await slow.Find(id, default))!;
            var file = Path.Combine(services.GetRequiredService<IConfiguration>()["Data:Folder"]!, "imports", import.StoredName);
            var content = await File.ReadAllBytesAsync(file);
            (await client.PostAsync($"/api/v1/household-imports/{id}/confirm", null)).StatusCode.ShouldBe(HttpStatusCode.OK);
            if (!fileIsGone) await File.WriteAllBytesAsync(file, content);
            return await slow.Confirm(id, onlyCorrect: false, default);
        });

        (answer.Refusal?.Kind, answer.Refusal?.Code).ShouldBe((RefusalKind.Conflict, "already-decided"));
        (await Count(app)).ShouldBe(481);
        await Withdraw(client, id);
    }

    [Fact]
    public async Task Lists_defects_gives_the_sheet_back_and_saves_nothing()
    {
        var app = await counties.On(postgres: false);
        var client = await app.SignIn("village-committee");
        var duplicate = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Demo", "households.csv")).Skip(1).First();

        var uploaded = await Upload(client, Good("530502005007"), Good("530502005009").Replace("00901", "00902"), duplicate);
        var id = uploaded.GetProperty("id");
        var file = await client.GetAsync($"/api/v1/household-imports/{id}/errors.xlsx");
        var confirmed = await client.PostAsync($"/api/v1/household-imports/{id}/confirm", null);

        uploaded.GetProperty("errors").EnumerateArray().Select(error => $"{error.GetProperty("row")} {error.GetProperty("code")}").ShouldBe(["3 duplicate-id", "4 duplicate-id"]);
        (file.StatusCode, confirmed.StatusCode, await Count(app)).ShouldBe((HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity, 480));
    }

    [Fact]
    public async Task Lets_correct_households_in_alone_and_refuses_foreign_villages()
    {
        var app = await counties.On(postgres: false);
        var client = await app.SignIn("village-committee");
        var foreign = Good("530502005009").Replace("00901", "00902").Replace(HeadId, OtherId);

        var uploaded = await Upload(client, Good("530502005007"), foreign);
        var confirmed = await client.PostAsync($"/api/v1/household-imports/{uploaded.GetProperty("id")}/confirm?onlyCorrect=true", null);

        uploaded.GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe("foreign-village");
        (confirmed.StatusCode, await Count(app)).ShouldBe((HttpStatusCode.OK, 481));
        await Withdraw(client, uploaded.GetProperty("id").GetInt64());
    }

    [Fact]
    public async Task An_import_is_visible_to_nobody_else()
    {
        var app = await counties.On(postgres: false);
        var id = (await Upload(await app.SignIn("village-committee"), Good("530502005007"))).GetProperty("id");

        var answer = await (await app.SignIn("village-committee-b")).GetAsync($"/api/v1/household-imports/{id}");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Refuses_a_file_that_is_no_sheet()
    {
        var app = await counties.On(postgres: false);

        var answer = await Send(await app.SignIn("village-committee"), [1, 2, 3, 0, 0, 9]);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    // The next test finds the register as this one did.
    private static async Task Withdraw(HttpClient client, long id) =>
        (await client.PostAsync($"/api/v1/household-imports/{id}/withdraw", null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

    private static async Task<ClaimsPrincipal> Person(IServiceProvider services, string userName) =>
        Tickets.For(await services.GetRequiredService<CaseFlowDb>().Users.SingleAsync(user => user.UserName == userName));

    private static string Good(string village) =>
        $"{village}00901,{village},8组,一般,缺水,,9000,0,0,是,50,B级,,99.2,25.1,户主,新户主,{HeadId},男,汉族,健康,普通劳动力,初中,非在校,是,是,是,是,19900001768";

    private static async Task<JsonElement> Upload(HttpClient client, params string[] rows)
    {
        var answer = await Send(client, Encoding.UTF8.GetBytes(string.Join('\n', rows.Prepend(Header))));
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return await answer.Json();
    }

    private static Task<HttpResponseMessage> Send(HttpClient client, byte[] content) =>
        client.PostAsync("/api/v1/household-imports", new MultipartFormDataContent { { new ByteArrayContent(content), "file", "households.csv" } });

    private static Task<int> Count(CaseFlowApp app) => app.InDatabase(db => db.Set<Household>().CountAsync());
}

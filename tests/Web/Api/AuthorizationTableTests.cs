using System.Text;
using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Tests.Exchange;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Tests.Web.Api;

/// <summary>Every address of the API for every kind of caller, as the table says; an address without a line fails.</summary>
public sealed class AuthorizationTableTests(AuthorizationCounty county) : IClassFixture<AuthorizationCounty>
{
    private static readonly List<AuthorizationRow> Rows = AuthorizationRow.Read(AuthorizationTable.Text);

    [Fact]
    public void Every_address_of_the_API_has_a_line_in_the_table()
    {
        var known = Rows.Select(row => row.Pattern).ToHashSet();

        var missing = Addresses().Where(address => !known.Contains(address)).Order();

        missing.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_caller_gets_what_the_table_says()
    {
        var wrong = new List<string>();

        foreach (var row in Rows)
            foreach (var (column, expected) in row.Expected)
                foreach (var account in AuthorizationCounty.Accounts[column])
                    if (expected != 0 && await county.Status(row, account) is var status && status != expected)
                        wrong.Add($"{row.Call} as {account}: {status} instead of {expected}");

        string.Join('\n', wrong).ShouldBeEmpty();
    }

    [Fact]
    public async Task Lists_show_nothing_of_another_area_whatever_filter_is_asked_for()
    {
        var stranger = await county.App.SignIn("county-auditor");
        var foreign = await county.App.SignIn("township-auditor-2");

        var own = await stranger.GetJson("/api/v1/households?area=530502005007&size=5");
        var hidden = await foreign.GetJson("/api/v1/households?area=530502005007");
        var items = await foreign.GetJson("/api/v1/work-items?view=claimable&area=530502005007");
        var areas = await foreign.GetJson("/api/v1/areas?parent=530502005000");

        own.GetProperty("items").GetArrayLength().ShouldBe(5);
        hidden.GetProperty("items").GetArrayLength().ShouldBe(0);
        items.GetProperty("items").GetArrayLength().ShouldBe(0);
        areas.GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_batch_refuses_the_rows_of_another_area_and_of_another_role_one_by_one()
    {
        var foreign = await county.Post("township-auditor-2", "work-items/batch-complete", county.Fill("""{"items":[{"id":{item},"outcome":"Approved"}]}"""));
        var other = await county.Post("supervisor", "work-items/batch-complete", county.Fill("""{"items":[{"id":{item},"outcome":"Approved"}]}"""));

        foreign.Body.GetProperty("results")[0].Word("code").ShouldBe("not-found");
        other.Body.GetProperty("results")[0].GetProperty("isDone").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task An_administrator_gives_no_rights_to_the_own_account()
    {
        var me = (await county.Get("system-admin", "me")).Word("id");

        var promoted = await county.Post("system-admin", $"users/{me}/posts", """{"role":"CountyApprover","areaCode":"530502000000"}""");
        var substituted = await county.Post("system-admin", county.Fill("posts/{post}/substitute"), $$"""{"userId":"{{me}}","until":"2999-12-31"}""");

        (promoted.Status, substituted.Status).ShouldBe((403, 403));
        (await county.Get("system-admin", "me")).GetProperty("posts").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task An_administrator_of_a_township_reaches_no_account_and_no_post_outside_it()
    {
        var user = (await county.Get("county-approver", "me")).Word("id");

        var refused = new[]
        {
            await county.Post("township-admin", $"users/{user}/close", null),
            await county.Post("township-admin", $"users/{user}/password", """{"password":"Another-Password-9"}"""),
            await county.Post("township-admin", county.Fill("users/{user}/posts"), """{"role":"CountyApprover","areaCode":"530502000000"}"""),
            await county.Post("township-admin", county.Fill("users/{user}/posts"), """{"role":"SystemAdmin","areaCode":"530502005000"}"""),
        };
        var hidden = await county.Post("township-admin", county.Fill("posts/{post}/end"), "{}");

        refused.Select(reply => reply.Status).ShouldAllBe(status => status == 403);
        hidden.Status.ShouldBe(404);
    }

    private IEnumerable<string> Addresses() => county.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.RawText is { } text && (text.TrimStart('/').StartsWith("api/") || text.TrimStart('/').StartsWith("elsa/api")))
        .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(method =>
            AuthorizationRow.Shape(method, "/" + endpoint.RoutePattern.RawText!.Trim('/')))).Distinct();
}

/// <summary>The demonstration county with one of everything in the demo village, and every kind of caller signed in.</summary>
public sealed class AuthorizationCounty : IAsyncLifetime
{
    private const string Clerk = "applicant-clerk";
    private readonly Dictionary<string, string> things = new()
    {
        ["area"] = "530502005007", ["otherArea"] = "530502203220", ["procedure"] = "identification", ["version"] = "1",
        ["versionId"] = "identification-1", ["unknown"] = "1",
    };
    private readonly Dictionary<string, HttpClient> clients = [];

    /// <summary>The accounts behind each column of the table.</summary>
    internal static readonly Dictionary<string, string[]> Accounts = new()
    {
        ["anonymous"] = [""], ["clerk"] = [Clerk], ["leader"] = ["group-leader"], ["committee"] = ["village-committee", "village-committee-b"], ["cadre"] = ["village-cadre"],
        ["t-auditor"] = ["township-auditor"], ["t-head"] = ["township-head"], ["c-auditor"] = ["county-auditor"], ["c-approver"] = ["county-approver"],
        ["dept"] = ["dept-water", "dept-housing", "dept-school", "dept-health", "dept-pension"], ["supervisor"] = ["supervisor"], ["p-admin"] = ["procedure-admin"],
        ["p-reviewer"] = ["procedure-reviewer"], ["s-admin"] = ["system-admin"],
        ["foreign"] =
        [
            "applicant-clerk-2", "group-leader-2", "village-committee-2", "village-cadre-2", "township-auditor-2", "township-head-2", "dept-water-2", "dept-housing-2",
            "dept-school-2", "dept-health-2", "dept-pension-2",
        ],
    };

    // Its households are registered already, so that it can be taken in but not confirmed.
    private static string SampleSheet => $"{SampleFiles.Header}\n{SampleFiles.Head}\n";

    public CaseFlowApp App { get; } = new(demo: true) { Settings = { ["RateLimit:PublicPerMinute"] = "100000" } };

    public async Task InitializeAsync()
    {
        clients[""] = App.CreateClient();
        foreach (var account in Accounts.Values.SelectMany(accounts => accounts).Where(account => account.Length > 0)) clients[account] = await App.SignIn(account);
        var outsider = new Outsider(App);
        var household = await outsider.PickHousehold(Clerk);
        things["household"] = $"{household}";
        things["member"] = $"{(await Get(Clerk, $"households/{household}")).GetProperty("members")[0].Number("id")}";
        await MakeCases(outsider);
        await MakeAccounts();
        things["file"] = $"{(await Upload(clients["village-committee"], "/api/v1/files", Samples.Png)).Ok(201).GetProperty("id")}";
        things["import"] = $"{(await Upload(clients[Clerk], "/api/v1/household-imports", Encoding.UTF8.GetBytes(SampleSheet))).Ok(201).Number("id")}";
    }

    public async Task DisposeAsync() => await App.DisposeAsync();

    internal async Task<int> Status(AuthorizationRow row, string account)
    {
        var client = clients[account];
        if (row.Body == "file") return (await Upload(client, row.Path, row.Path.EndsWith("files") ? Samples.Png : [0, 1, 2])).Status;
        using var request = new HttpRequestMessage(new(row.Method), Fill(row.Path));
        if (row.Body is { } body) request.Content = new StringContent(Fill(body), Encoding.UTF8, "application/json");
        return (int)(await client.SendAsync(request)).StatusCode;
    }

    /// <summary>Puts the ids of the things into a text.</summary>
    internal string Fill(string text) => things.Aggregate(text, (filled, thing) => filled.Replace($"{{{thing.Key}}}", thing.Value));

    internal async Task<Reply> Post(string account, string path, string? body) => await Reply.Read(await clients[account].PostAsync(
        "/api/v1/" + path, body is null ? null : new StringContent(body, Encoding.UTF8, "application/json")));

    internal async Task<System.Text.Json.JsonElement> Get(string account, string path) => (await Reply.Of(clients[account], HttpMethod.Get, path, null)).Ok();

    private async Task MakeCases(Outsider outsider)
    {
        var fresh = await outsider.Start(Clerk, "identification", long.Parse(things["household"]));
        (things["case"], things["item"]) = ($"{fresh}", $"{(await outsider.Case(fresh)).GetProperty("openWorkItems")[0].Number("id")}");
        var audited = await outsider.Start(Clerk, "identification", await outsider.PickHousehold(Clerk));
        var review = (await outsider.GoOn(audited, "group-review")).GetProperty("openWorkItems")[0];
        things["done"] = $"{review.Number("id")}";
        things["audit"] = $"{(await outsider.GoOn(audited, "township-audit")).GetProperty("openWorkItems")[0].Number("id")}";
        var noticed = await outsider.Start(Clerk, "identification", await outsider.PickHousehold(Clerk));
        await outsider.GoOn(noticed, "village-notice");
        things["notice"] = $"{await outsider.OpenNotice(noticed)}";
    }

    private async Task MakeAccounts()
    {
        things["user"] = await Account("subject", "VillageCadre", "530502005007", "post");
        await Account("township-admin", "SystemAdmin", "530502203000", "adminPost");
        clients["township-admin"] = await App.SignIn("township-admin");
    }

    private async Task<string> Account(string name, string role, string area, string post)
    {
        var body = $$"""{"userName":"{{name}}","displayName":"{{name}}","password":"{{CaseFlowApp.Password}}"}""";
        var id = (await Post("system-admin", "users", body)).Ok(201).Word("id");
        things[post] = $"{(await Post("system-admin", $"users/{id}/posts", $$"""{"role":"{{role}}","areaCode":"{{area}}"}""")).Ok(201).Number("id")}";
        return id;
    }

    private static async Task<Reply> Upload(HttpClient client, string path, byte[] content)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", path.EndsWith("files") ? "photo.png" : "sheet.csv" } };
        return await Reply.Read(await client.PostAsync(path, form));
    }
}

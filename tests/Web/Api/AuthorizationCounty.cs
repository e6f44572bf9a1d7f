using System.Text;
using System.Text.Json;
using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Tests.Exchange;

namespace CaseFlow.Tests.Web.Api;

/// <summary>The demonstration county with one of everything in the demo village, and every kind of caller signed in.</summary>
public class AuthorizationCounty : IAsyncLifetime
{
    /// <summary>The collection of test classes that share the one on SQLite.</summary>
    public const string Shared = "county";

    private const string Clerk = "applicant-clerk";
    private readonly Dictionary<string, string> things = new()
    {
        ["area"] = "530502005007", ["otherArea"] = "530502203220", ["procedure"] = "identification", ["version"] = "1",
        ["versionId"] = "identification-1", ["step"] = "application", ["unknown"] = "1", ["status"] = "404", ["code"] = "gender", ["template"] = "d111-review",
    };
    private readonly Dictionary<string, HttpClient> clients = [];
    private JsonElement? document;

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

    private static string Item =>
        """{"areaCode":"530502005007","category":"no-person","problem":"漏登一人","unit":"河图街道","leader":"township-head","person":"village-cadre","rectifyBy":"2099-12-01"}""";

    private readonly Func<Task<string?>> connect;

    public AuthorizationCounty() : this(() => Task.FromResult<string?>(null)) { }

    protected AuthorizationCounty(Func<Task<string?>> connect) => this.connect = connect;

    public CaseFlowApp App { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        App = new(await connect(), demo: true) { Settings = { ["RateLimit:PublicPerMinute"] = "100000" } };
        clients[""] = App.CreateClient();
        foreach (var account in Accounts.Values.SelectMany(accounts => accounts).Where(account => account.Length > 0)) clients[account] = await App.SignIn(account);
        var outsider = new Outsider(App);
        var household = await outsider.PickHousehold(Clerk);
        things["household"] = $"{household}";
        things["member"] = $"{(await Get(Clerk, $"households/{household}")).GetProperty("members")[0].Number("id")}";
        await MakeCases(outsider);
        await MakeAccounts();
        await MakeCampaign();
        await MakeInspection();

        things["rectification"] = $"{(await Post("county-auditor", "rectification-items", Item)).Ok(201).Number("id")}";
        things["file"] = $"{(await Upload(clients["village-committee"], "/api/v1/files", Samples.Png)).Ok(201).GetProperty("id")}";
        things["import"] = $"{(await Upload(clients[Clerk], "/api/v1/household-imports", Encoding.UTF8.GetBytes(SampleSheet))).Ok(201).Number("id")}";
    }

    public async Task DisposeAsync() => await App.DisposeAsync();

    internal async Task<int> Status(AuthorizationRow row, string account)
    {
        var client = clients[account];
        if (row.Body == "file") return (await Upload(client, row.Path, row.Path.EndsWith("files") ? Samples.Png : [0, 1, 2])).Status;
        return (await Send(account, row.Method, row.Path, row.Body is { } body ? Fill(body) : null)).Status;
    }

    /// <summary>Puts the ids of the things into a text.</summary>
    internal string Fill(string text) => things.Aggregate(text, (filled, thing) => filled.Replace($"{{{thing.Key}}}", thing.Value));

    internal Task<Reply> Post(string account, string path, string? body, string? language = null) => Send(account, "POST", "/api/v1/" + path, body, language);

    internal Task<Reply> Ask(string account, string path) => Send(account, "GET", "/api/v1/" + path, null);

    internal async Task<Reply> Send(string account, string method, string path, string? body, string? language = null, string? key = null)
    {
        using var request = new HttpRequestMessage(new(method), Fill(path));
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (language is not null) request.Headers.Add("Accept-Language", language);
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await Reply.Read(await clients[account].SendAsync(request));
    }

    /// <summary>The status of a page, before any redirect is followed.</summary>
    internal async Task<int> Page(string account, string path)
    {
        using var client = App.CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Authorization = clients[account].DefaultRequestHeaders.Authorization;
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        return (int)(await client.GetAsync(Fill(path))).StatusCode;
    }

    internal async Task<Reply> Upload(string account, string name, byte[] content)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", name } };
        return await Reply.Read(await clients[account].PostAsync("/api/v1/files", form));
    }

    /// <summary>The description of the API.</summary>
    internal async Task<JsonElement> Document() => document ??= await (await clients[""].GetAsync("/openapi/v1.json")).Json();

    internal async Task<JsonElement> Get(string account, string path) => (await Reply.Of(clients[account], HttpMethod.Get, path, null)).Ok();

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

    private async Task MakeCampaign()
    {
        var draft = (await Get("county-auditor", "campaign-templates/d111-review?year=2019&area=530502005000")).GetProperty("draft");
        things["campaign"] = $"{(await Post("county-auditor", "campaigns", draft.GetRawText())).Ok(201).Number("id")}";
    }

    private async Task MakeInspection()
    {
        var plan = """{"title":"抽查","kind":"random","areaCode":"530502005007","from":"2026-01-01","last":"2099-12-31","method":"Count","size":2,"inspectors":["county-auditor"]}""";
        things["inspection"] = $"{(await Post("supervisor", "inspections", plan)).Ok(201).Number("id")}";
        (await Post("supervisor", Fill("inspections/{inspection}/draws"), "{}")).Ok(201);
        things["visit"] = $"{(await Get("supervisor", Fill("inspections/{inspection}/visits"))).GetProperty("items")[0].Number("id")}";
    }

    private async Task MakeAccounts()
    {
        things["organ"] = $"{(await Post("system-admin", Fill("areas/{area}/organs"), """{"name":"社区服务站","department":"Service"}""")).Ok(201).Number("id")}";
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

public sealed class PostgresAuthorizationCounty() : AuthorizationCounty(async () => await PostgresFixture.NewDatabase());

[CollectionDefinition(AuthorizationCounty.Shared)]
public sealed class SharedCounty : ICollectionFixture<AuthorizationCounty>;

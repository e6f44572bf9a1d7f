using System.Net.Http.Headers;
using System.Text.Json;
using CaseFlow.Tests.Fixtures;

namespace CaseFlow.Tests.Web.Api;

/// <summary>
/// A program of somebody else: it knows the addresses of the API description, the demo accounts and nothing of our code. It signs in once per account,
/// takes what the lists offer, fills forms from their schema and lets the clock run when nobody has anything to do.
/// </summary>
internal sealed class Outsider(CaseFlowApp app)
{
    private const int MostSteps = 80;
    private readonly Dictionary<string, HttpClient> clients = [];
    private readonly HashSet<long> taken = [];

    /// <summary>What was done so far, for the message of a test that fails.</summary>
    public List<string> Log { get; } = [];

    public async Task<Reply> Get(string account, string path) => await Send(account, HttpMethod.Get, path, null);

    public async Task<Reply> Post(string account, string path, object? body) => await Send(account, HttpMethod.Post, path, body);

    /// <summary>The same call without a sign-in.</summary>
    public async Task<Reply> Anonymous(HttpMethod method, string path, object? body = null) => await Reply.Of(app.CreateClient(), method, path, body);

    /// <summary>A household nobody has used yet.</summary>
    public async Task<long> PickHousehold(string account)
    {
        var page = (await Get(account, "households?status=Ordinary&size=200")).Ok();
        var id = page.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("id").GetInt64()).First(taken.Add);
        return id;
    }

    public async Task<long> Start(string account, string procedure, long household)
    {
        var started = await Post(account, "cases", new { procedure, householdId = household, form = new { } });
        return started.Ok(201).GetProperty("id").GetInt64();
    }

    public async Task<JsonElement> Case(long id) => (await Get("county-auditor", $"cases/{id}")).Ok();

    /// <summary>Handles what is open until the step is open or, without one, until the case has ended.</summary>
    /// <param name="outcomes">The results other than the first one, by step.</param>
    public async Task<JsonElement> GoOn(long id, string? untilStep = null, Dictionary<string, string>? outcomes = null)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            var seen = await Case(id);
            var open = seen.GetProperty("openWorkItems").EnumerateArray().ToList();
            if (seen.Word("status") != "Running" || open.Exists(item => item.Word("activityId") == untilStep)) return seen;
            if (open.Count == 0) await WaitForNotice(seen);
            else await Handle(open[0], outcomes?.GetValueOrDefault(open[0].Word("activityId")));
        }

        throw new InvalidOperationException($"Case {id} does not end: {string.Join(", ", Log)}");
    }

    /// <summary>Finds the item in the list of the role's holder, claims it, reads it and hands it in.</summary>
    public async Task<Reply> Handle(JsonElement open, string? outcome = null)
    {
        var (id, account) = (open.Number("id"), AccountOf(open.Word("role")));
        // A step that comes back goes straight to the one who handled it; everything else waits for somebody to claim it.
        if (!await Lists(account, "todo", id))
        {
            (await Lists(account, "claimable", id)).ShouldBeTrue($"{account} is not offered {open.Word("title")}");
            (await Post(account, $"work-items/{id}/claim", new { })).Ok();
        }

        var item = (await Get(account, $"work-items/{id}")).Ok();
        item.GetProperty("actions").EnumerateArray().Single(action => action.Word("action") == "complete").GetProperty("isAllowed").GetBoolean().ShouldBeTrue(item.ToString());
        Log.Add($"{open.Word("activityId")}: {account}");
        var done = await Submit(account, item, outcome);
        done.Ok();
        return done;
    }

    private async Task<bool> Lists(string account, string view, long id) =>
        (await Get(account, $"work-items?view={view}&size=100")).Ok().GetProperty("items").EnumerateArray().Any(row => row.Number("id") == id);

    public static string AccountOf(string role) =>
        string.Concat(role.Select((letter, index) => char.IsUpper(letter) ? (index == 0 ? "" : "-") + char.ToLowerInvariant(letter) : letter.ToString()));

    public async Task Advance(int days)
    {
        var moved = (await Post("county-auditor", "simulated-clock", new { advance = $"{days}.00:00:00" })).Ok();
        Log.Add($"{days} days, {moved.Number("fired")} timers, now {moved.Word("now")}");
    }

    /// <summary>The case's notice that is not closed yet.</summary>
    public async Task<long> OpenNotice(long id) => (await Case(id)).GetProperty("openNotices")[0].Number("id");

    /// <summary>Pictures for the papers the work item requires.</summary>
    public async Task<Dictionary<string, string[]>> Papers(string account, JsonElement item) => await (await SignIn(account)).Papers(item);

    private async Task<Reply> Submit(string account, JsonElement item, string? outcome)
    {
        var notice = item.TryGetProperty("noticeId", out var given) && given.ValueKind == JsonValueKind.Number ? given.GetInt64() : 0;
        return item.Word("kind") switch
        {
            "Posting" => await Post(account, $"notices/{notice}/posting", new
            {
                postedAt = item.Word("arrivedAt"), places = (string[])["村务公开栏"], photos = (JsonElement[])[await Photo(account)],
            }),
            "Closing" => await Post(account, $"notices/{notice}/closing", new { photos = (JsonElement[])[await Photo(account)], statement = "公示期内未收到异议。" }),
            "Objection" => await Post(account, $"notices/{notice}/objections/{item.Number("objectionId")}/decision", new { upheld = outcome == "Upheld", reply = "经核实，答复如上。" }),
            _ => await Post(account, $"work-items/{item.Number("id")}/complete", new
            {
                outcome = outcome ?? item.GetProperty("outcomes")[0].Word("key"), opinion = "情况属实，同意。", form = await Fill(account, item), revision = item.Number("revision"),
                materials = await (await SignIn(account)).Papers(item),
            }),
        };
    }

    private async Task WaitForNotice(JsonElement seen)
    {
        var notices = seen.GetProperty("openNotices");
        notices.GetArrayLength().ShouldBeGreaterThan(0, seen.ToString());
        var today = (await Get("county-auditor", "me")).Ok().Day("today");
        await Advance(Math.Max(1, notices[0].Day("endsOn").DayNumber - today.DayNumber + 1));
    }

    // A meeting counts heads and votes, which must agree with each other; every other form is filled field by field.
    private async Task<Dictionary<string, object>> Fill(string account, JsonElement item)
    {
        var form = SampleForm.Fill(item.GetProperty("form"));
        if (form.ContainsKey("votesFor")) (form["present"], form["votesFor"], form["votesAgainst"], form["votesAbstained"]) = (form["members"], form["members"], 0, 0);
        foreach (var field in item.GetProperty("form").EnumerateArray())
            if (field.Word("type") is "File" or "Photo" && form.ContainsKey(field.Word("key"))) form[field.Word("key")] = (JsonElement[])[await Photo(account)];
        return form;
    }

    /// <summary>Uploads a small picture and gives its id.</summary>
    private async Task<JsonElement> Photo(string account)
    {
        var content = new ByteArrayContent(Samples.Png);
        content.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        using var form = new MultipartFormDataContent { { content, "file", "photo.png" } };
        var client = await SignIn(account);
        return (await Reply.Read(await client.PostAsync("/api/v1/files", form))).Ok(201).GetProperty("id");
    }

    private async Task<Reply> Send(string account, HttpMethod method, string path, object? body) => await Reply.Of(await SignIn(account), method, path, body);

    private async Task<HttpClient> SignIn(string account) =>
        clients.TryGetValue(account, out var known) ? known : clients[account] = await app.SignIn(account);
}

using System.Text.Json;
using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Data.Time;

namespace CaseFlow.Tests.Web.Rectification;

/// <summary>The demonstration county with people who put things right; one application for all tests that share it.</summary>
public abstract class ItemCounty(Func<Task<string?>> connect) : IAsyncLifetime
{
    public const string Village = "530502005007", OtherVillage = "530502203220";

    private readonly Dictionary<string, ApiUser> users = [];

    public CaseFlowApp App { get; private set; } = null!;

    public DateOnly Today => App.Clock.ChinaToday;

    public async Task InitializeAsync() => App = new CaseFlowApp(await connect(), demo: true);

    public async Task DisposeAsync() => await App.DisposeAsync();

    public async Task<ApiUser> User(string name) => users.TryGetValue(name, out var known) ? known : users[name] = await ApiUser.SignIn(App, name);

    /// <summary>An item of the village that is assigned already; the days count from today.</summary>
    public async Task<long> Register(
        string? key = null, string person = "village-committee", string? checker = "township-auditor", int rectifyIn = 10, string channel = "System", string village = Village)
    {
        var done = await (await User("county-auditor")).Post("rectification-items", new
        {
            source = "City", batch = "2026第1批", key = key ?? Guid.NewGuid().ToString("n"), areaCode = village, category = "no-person", problem = "户内漏人，一名子女未登记",
            measures = "入户核实后补录", unit = "河图街道", leader = "township-head", person, checker, channel,
            signBy = Today.AddDays(1), rectifyBy = Today.AddDays(rectifyIn), recheckBy = Today.AddDays(rectifyIn + 2), explainBy = Today.AddDays(rectifyIn + 2),
            closeBy = Today.AddDays(rectifyIn + 6),
        });
        done.Status.ShouldBe(201, done.Body.ToString());
        return done.Body.GetProperty("id").GetInt64();
    }

    public async Task<JsonElement> Item(long id) => (await (await User("county-auditor")).Get($"rectification-items/{id}")).Body;

    public async Task<string> StateOf(long id) => (await Item(id)).GetProperty("item").GetProperty("state").GetString()!;

    /// <summary>The open work item of the step.</summary>
    public async Task<long> Open(long id, string step) => (await Item(id)).GetProperty("steps").EnumerateArray()
        .Single(open => open.GetProperty("activityId").GetString() == step).GetProperty("workItemId").GetInt64();

    public async Task<(int Status, JsonElement Body)> Try(string user, long id, string step, string outcome, object? form = null) =>
        await (await User(user)).Post($"work-items/{await Open(id, step)}/complete", new { outcome, opinion = "情况属实", form = form ?? new { } });

    public async Task Do(string user, long id, string step, string outcome, object? form = null)
    {
        var done = await Try(user, id, step, outcome, form);
        done.Status.ShouldBe(200, $"{step}: {done.Body}");
    }

    public async Task Rectify(long id, string user = "village-committee") =>
        await Do(user, id, "rectify", "Rectified", new { done = "已补录" });

    public object Checked => new { checkedOn = $"{Today:yyyy-MM-dd}", findings = "入户复核，已整改" };

    public async Task PassDays(int days) => (await (await User("county-auditor")).Post("simulated-clock", new { advance = $"{days}.00:00:00" })).Status.ShouldBe(200);
}

public sealed class SqliteItemCounty() : ItemCounty(() => Task.FromResult<string?>(null));

public sealed class PostgresItemCounty() : ItemCounty(async () => await PostgresFixture.NewDatabase());

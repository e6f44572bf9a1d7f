using System.Text.Json;
using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Data.Time;

namespace CaseFlow.Tests.Web.Inspections;

/// <summary>The demonstration county under inspection; one application for all tests that share it.</summary>
public abstract class InspectionCounty(Func<Task<string?>> connect) : IAsyncLifetime
{
    public const string Township = "530502005000", Village = "530502005007";

    private readonly Dictionary<string, ApiUser> users = [];

    public CaseFlowApp App { get; private set; } = null!;

    public DateOnly Today => App.Clock.ChinaToday;

    public async Task InitializeAsync() => App = new CaseFlowApp(await connect(), demo: true);

    public async Task DisposeAsync() => await App.DisposeAsync();

    public async Task<ApiUser> User(string name) => users.TryGetValue(name, out var known) ? known : users[name] = await ApiUser.SignIn(App, name);

    public async Task<JsonElement> Post(string user, string path, object body, int status, string? key = null)
    {
        var answer = await (await User(user)).Post(path, body, key);
        answer.Status.ShouldBe(status, $"{path}: {answer.Body}");
        return answer.Body;
    }

    public async Task<JsonElement> Get(string user, string path, int status = 200)
    {
        var answer = await (await User(user)).Get(path);
        answer.Status.ShouldBe(status, $"{path}: {answer.Body}");
        return answer.Body;
    }

    /// <summary>An inspection of the demo village by the supervisor, visited by the county auditor unless said otherwise.</summary>
    public async Task<long> Plan(object? baseline = null, string kind = "random", string inspector = "county-auditor", string area = Village, string[]? strataBy = null, int size = 3)
    {
        var plan = new Dictionary<string, object?>
        {
            ["title"] = "2026年第四季度不定期抽查", ["kind"] = kind, ["areaCode"] = area, ["from"] = Day(0), ["last"] = Day(14), ["inspectors"] = new[] { inspector },
            ["strataBy"] = strataBy ?? ["Village"], ["method"] = "Count", ["size"] = size,
        };
        foreach (var property in baseline?.GetType().GetProperties() ?? []) plan[property.Name] = property.GetValue(baseline);
        return (await Post("supervisor", "inspections", plan, 201)).GetProperty("id").GetInt64();
    }

    public async Task<JsonElement> Draw(long id, object? input = null) => await Post("supervisor", $"inspections/{id}/draws", input ?? new { }, 201);

    /// <summary>The visits of the draw in force, in its order.</summary>
    public async Task<List<JsonElement>> Visits(long id, string filter = "") =>
        [.. (await Get("supervisor", $"inspections/{id}/visits?size=200{filter}")).GetProperty("items").EnumerateArray()];

    public async Task<long> FirstVisit(long id) => (await Visits(id))[0].GetProperty("id").GetInt64();

    public Task<JsonElement> Record(long id, long visit, object what, int status = 200, string user = "county-auditor", string? key = null) =>
        Post(user, $"inspections/{id}/visits/{visit}/record", what, status, key);

    public static object Found(params string[] categories) =>
        new { result = "Visited", findings = categories.Select(category => new { category, problem = $"入户发现：{category}" }).ToArray() };

    public string Day(int ahead) => Today.AddDays(ahead).ToString("yyyy-MM-dd");

    public async Task<int> Figure(long id, string name) => (await Get("supervisor", $"inspections/{id}")).GetProperty("figures").GetProperty(name).GetInt32();

    public static string[] Codes(JsonElement problem) => [.. problem.GetProperty("problems").EnumerateArray().Select(one => $"{one.GetProperty("field")}:{one.GetProperty("code")}").Order(StringComparer.Ordinal)];
}

public sealed class SqliteInspectionCounty() : InspectionCounty(() => Task.FromResult<string?>(null));

public sealed class PostgresInspectionCounty() : InspectionCounty(async () => await PostgresFixture.NewDatabase());

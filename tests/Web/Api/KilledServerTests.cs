using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using CaseFlow.Tests.Fixtures;
using CaseFlow.Tests.Web.Cli;

namespace CaseFlow.Tests.Web.Api;

/// <summary>The real server, killed while sixteen people hand in results at once: what was answered is kept, what was not is done wholly or not at all.</summary>
public abstract class KilledServerTests(Func<Task<string?>> connect)
{
    private const string Village = "530502005007", Waiting = "started; open: application", HandedIn = "started, completed; open: group-review";
    private const int Cases = 1_000, BeforeTheCut = 400, People = 16;

    [Fact]
    public async Task Keeps_every_answered_act_and_no_half_of_another_when_it_is_killed()
    {
        await using var installation = new Installation();
        var database = await Install(installation);
        using var client = await SignIn(installation);
        var cases = await StartCases(client);
        var item = (await Reply.Of(client, HttpMethod.Get, $"work-items/{cases.First().Value}", null)).Ok();
        var sheet = new Sheet(SampleForm.Fill(item.GetProperty("form")), await client.Papers(item));

        var answers = await HandInUntilTheCut(installation, client, cases.Values, sheet);
        using var restarted = await SignIn(installation);
        var afterTheCut = await CaseTraces.Read(database);
        var again = await HandIn(restarted, cases.Values, sheet);
        var (afterAll, audit) = (await CaseTraces.Read(database), await installation.Run(null, "verify-audit"));

        answers.Count.ShouldBeInRange(BeforeTheCut, Cases - 1);
        foreach (var (id, open) in cases) afterTheCut[id].ShouldBeOneOf(answers.ContainsKey(open) ? [HandedIn] : [Waiting, HandedIn]);
        answers.ShouldAllBe(answer => again[answer.Key] == answer.Value);
        afterAll.ShouldBe(cases.Keys.Order().ToDictionary(id => id, _ => HandedIn), ignoreOrder: true);
        audit.Code.ShouldBe(0, audit.Output + audit.Error);
    }

    private sealed record Sheet(Dictionary<string, object> Form, Dictionary<string, string[]> Materials);

    // The connection string of PostgreSQL, or the SQLite file.
    private async Task<string> Install(Installation installation)
    {
        var data = Path.Combine(installation.Folder, "data");
        ReadyDatabase.CopyKeys(Path.Combine(data, "keys"));
        foreach (var (name, value) in new[] { ("ASPNETCORE_ENVIRONMENT", "Testing"), ("Demo", "true"), ("Demo__Password", CaseFlowApp.Password), ("Clock__Simulated", "true") })
            installation.Settings[name] = value;
        installation.Settings["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information";
        if (await connect() is { } database)
        {
            ReadyDatabase.CopyPostgres(database, demo: true);
            (installation.Settings["Database__Provider"], installation.Settings["Database__ConnectionString"]) = ("Postgres", database);
            return database;
        }

        ReadyDatabase.CopySqlite(Path.Combine(data, "caseflow.db"), demo: true);
        return Path.Combine(data, "caseflow.db");
    }

    private static async Task<HttpClient> SignIn(Installation installation)
    {
        var (client, _) = await installation.Serve();
        var answer = await client.PostAsJsonAsync("/api/v1/token", new { userName = "applicant-clerk", password = CaseFlowApp.Password });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await answer.Json()).Word("accessToken"));
        return client;
    }

    // The cases with the item that is open in each.
    private static async Task<IReadOnlyDictionary<long, long>> StartCases(HttpClient client)
    {
        var cases = new ConcurrentDictionary<long, long>();
        await AtOnce(Enumerable.Range(0, Cases), async _ =>
        {
            var started = (await Reply.Of(client, HttpMethod.Post, "cases", new { procedure = "identification", areaCode = Village })).Ok(201);
            cases[started.Number("id")] = started.GetProperty("openWorkItems")[0].Number("id");
        });
        return cases;
    }

    // The power goes as soon as enough answers have come back; the others are then on their way, in the middle of a commit or not yet sent.
    private static async Task<IReadOnlyDictionary<long, string>> HandInUntilTheCut(
        Installation installation, HttpClient client, IEnumerable<long> items, Sheet sheet)
    {
        var (answers, enough) = (new ConcurrentDictionary<long, string>(), new TaskCompletionSource());
        var everyone = AtOnce(items, async item =>
        {
            if (await TryHandIn(client, item, sheet) is not { } answer) return;
            answers[item] = answer;
            if (answers.Count >= BeforeTheCut) enough.TrySetResult();
        });
        await Task.WhenAny(enough.Task, everyone);
        await installation.Kill();
        await everyone;
        return answers;
    }

    private static async Task<IReadOnlyDictionary<long, string>> HandIn(HttpClient client, IEnumerable<long> items, Sheet sheet)
    {
        var answers = new ConcurrentDictionary<long, string>();
        await AtOnce(items, async item => answers[item] = await HandIn(client, item, sheet));
        return answers;
    }

    private static Task AtOnce<T>(IEnumerable<T> all, Func<T, Task> act) =>
        Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = People }, async (each, _) => await act(each));

    private static async Task<string?> TryHandIn(HttpClient client, long item, Sheet sheet)
    {
        try
        {
            return await HandIn(client, item, sheet);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or SocketException)
        {
            return null;
        }
    }

    private static async Task<string> HandIn(HttpClient client, long item, Sheet sheet)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/work-items/{item}/complete")
        {
            Content = JsonContent.Create(new { outcome = "Approved", opinion = "情况属实", form = sheet.Form, materials = sheet.Materials }), Headers = { { "Idempotency-Key", $"once-{item}" } },
        };
        return (await Reply.Read(await client.SendAsync(request))).Ok().ToString();
    }
}

public sealed class SqliteKilledServerTests() : KilledServerTests(() => Task.FromResult<string?>(null));

public sealed class PostgresKilledServerTests() : KilledServerTests(async () => await PostgresFixture.NewDatabase());

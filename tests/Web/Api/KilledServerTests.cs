using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CaseFlow.Tests.Fixtures;
using CaseFlow.Tests.Web.Cli;

namespace CaseFlow.Tests.Web.Api;

/// <summary>The real server, killed while eight people hand in results at once: what was answered is kept, what was not is done wholly or not at all.</summary>
public abstract class KilledServerTests(Func<Task<string?>> connect)
{
    private const string Village = "530502005007";
    private const int Cases = 48, BeforeTheCut = 12, People = 8;

    [Fact]
    public async Task Keeps_every_answered_act_and_no_half_of_another_when_it_is_killed()
    {
        await using var installation = await Install();
        using var client = await SignIn(installation);
        var cases = await Task.WhenAll(Enumerable.Range(0, Cases).Select(_ => Start(client)));
        var form = SampleForm.Fill((await Get(client, $"work-items/{cases[0].Item}")).GetProperty("form"));

        var answers = await HandInUntilTheCut(installation, client, cases, form);
        using var restarted = await SignIn(installation);

        answers.Count.ShouldBeGreaterThanOrEqualTo(BeforeTheCut);
        foreach (var (id, item) in cases) await Check(restarted, id, item, answers.GetValueOrDefault(item), form);
    }

    private async Task<Installation> Install()
    {
        var installation = new Installation
        {
            Settings =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Testing", ["Demo"] = "true", ["Demo__Password"] = CaseFlowApp.Password, ["Clock__Simulated"] = "true",
                ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
            },
        };
        if (await connect() is { } database) (installation.Settings["Database__Provider"], installation.Settings["Database__ConnectionString"]) = ("Postgres", database);
        return installation;
    }

    private static async Task<HttpClient> SignIn(Installation installation)
    {
        var (client, _) = await installation.Serve();
        var answer = await client.PostAsJsonAsync("/api/v1/token", new { userName = "applicant-clerk", password = CaseFlowApp.Password });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await answer.Json()).Word("accessToken"));
        return client;
    }

    private static async Task<(long Id, long Item)> Start(HttpClient client)
    {
        var started = (await Reply.Of(client, HttpMethod.Post, "cases", new { procedure = "identification", areaCode = Village })).Ok(201);
        return (started.Number("id"), started.GetProperty("openWorkItems")[0].Number("id"));
    }

    // The power goes as soon as some answers have come back; the others are then on their way, in the middle of a commit or not yet sent.
    private static async Task<ConcurrentDictionary<long, string>> HandInUntilTheCut(
        Installation installation, HttpClient client, (long Id, long Item)[] cases, Dictionary<string, object> form)
    {
        var (answers, waiting, enough) = (new ConcurrentDictionary<long, string>(), new ConcurrentQueue<long>(cases.Select(each => each.Item)), new TaskCompletionSource());
        var people = Enumerable.Range(0, People).Select(_ => Task.Run(async () =>
        {
            while (waiting.TryDequeue(out var item))
            {
                if (await TryHandIn(client, item, form) is not { } answer) return;
                answers[item] = answer;
                if (answers.Count >= BeforeTheCut) enough.TrySetResult();
            }
        })).ToList();
        await Task.WhenAny(enough.Task, Task.WhenAll(people));
        await installation.Kill();
        await Task.WhenAll(people);
        return answers;
    }

    private static async Task<string?> TryHandIn(HttpClient client, long item, Dictionary<string, object> form)
    {
        try
        {
            return (await HandIn(client, item, form)).Ok().ToString();
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            return null;
        }
    }

    private static async Task<Reply> HandIn(HttpClient client, long item, Dictionary<string, object> form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/work-items/{item}/complete")
        {
            Content = JsonContent.Create(new { outcome = "Approved", opinion = "情况属实", form }), Headers = { { "Idempotency-Key", $"once-{item}" } },
        };
        return await Reply.Read(await client.SendAsync(request));
    }

    private static async Task Check(HttpClient client, long id, long item, string? answered, Dictionary<string, object> form)
    {
        var step = (await Get(client, $"cases/{id}")).GetProperty("openWorkItems").EnumerateArray().Single().Word("activityId");
        if (answered is not null) step.ShouldBe("group-review");
        var again = (await HandIn(client, item, form)).Ok().ToString();
        if (answered is not null) again.ShouldBe(answered);
        (await Get(client, $"cases/{id}")).GetProperty("openWorkItems").EnumerateArray().Single().Word("activityId").ShouldBe("group-review");
        var history = await Get(client, $"cases/{id}/history");
        history.GetProperty("isIntact").GetBoolean().ShouldBeTrue();
        history.GetProperty("lines").EnumerateArray().Select(line => line.Word("kind")).ShouldBe(["started", "completed"]);
    }

    private static async Task<JsonElement> Get(HttpClient client, string path) => (await Reply.Of(client, HttpMethod.Get, path, null)).Ok();
}

public sealed class SqliteKilledServerTests() : KilledServerTests(() => Task.FromResult<string?>(null));

[Collection(PostgresTests.Name)]
public sealed class PostgresKilledServerTests(PostgresFixture postgres) : KilledServerTests(async () => await postgres.CreateDatabase());

using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Households;
using CaseFlow.Web.Organisation.Reference;
using CaseFlow.Web.Procedures;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Tests.Web.Cases;

/// <summary>The demonstration county with procedures of a few steps; one application for all tests that share it.</summary>
public abstract class SmallCounty(Func<Task<string?>> connect) : IAsyncLifetime
{
    private const string Village = "530502005007";

    private readonly ConcurrentDictionary<string, ApiUser> users = [];
    private int procedures, households;

    public CaseFlowApp App { get; private set; } = null!;

    public async Task InitializeAsync() => App = new CaseFlowApp(await connect(), demo: true);

    public async Task DisposeAsync() => await App.DisposeAsync();

    public async Task<ApiUser> User(string name) => users.TryGetValue(name, out var known) ? known : users[name] = await ApiUser.SignIn(App, name);

    /// <summary>Releases a procedure made of the steps, past the release check: these procedures are wrong on purpose or too small for the law.</summary>
    public async Task<string> Release(string root)
    {
        var id = $"small-{Interlocked.Increment(ref procedures)}";
        var json = $$"""{"id":"{{id}}-1","definitionId":"{{id}}","name":"{{id}}","version":1,"isLatest":true,"isPublished":true,"root":{{root}}}""";
        await App.InDatabase(async db =>
        {
            db.Add(new ProcedureContent { Id = id + "-1", Json = Encoding.UTF8.GetBytes(json) });
            db.Add(new ProcedureVersion
            {
                Id = id + "-1", DefinitionId = id, Version = 1, Name = id, Status = ProcedureStatus.Released, EffectiveFrom = new(2020, 1, 1),
                Areas = [new() { VersionId = id + "-1", AreaCode = ProcedureVersion.Everywhere, EffectiveFrom = new(2020, 1, 1) }],
            });
            await db.SaveChangesAsync();
            await ReferenceVersion.Raise(db, ReferenceVersion.Procedures, default);
            return 0;
        });
        return id;
    }

    /// <summary>A household of the village that no test had before; it stands as ordinary.</summary>
    public async Task<long> Household()
    {
        var position = Interlocked.Increment(ref households);
        return await App.InDatabase(async db =>
        {
            var id = await db.Set<Household>().Where(row => row.AreaCode.StartsWith(Village)).OrderBy(row => row.Id).Skip(position).Select(row => row.Id).FirstAsync();
            await db.Set<Household>().Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, HouseholdStatus.Ordinary));
            return id;
        });
    }

    /// <summary>A case of the procedure about the household or else the village, begun by the clerk of the village.</summary>
    public async Task<long> Start(string procedure, long? household = null, object? form = null)
    {
        var started = await (await User("applicant-clerk")).Post(
            "cases", new { procedure, householdId = household, areaCode = household is null ? Village : null, form = form ?? new { } });
        started.Status.ShouldBe(201, started.Body.ToString());
        return started.Body.GetProperty("id").GetInt64();
    }

    public async Task<JsonElement> Case(long id) => (await (await User("supervisor")).Get($"cases/{id}")).Body;

    /// <summary>The steps that have an open work item, by their ids.</summary>
    public async Task<IReadOnlyList<string>> OpenSteps(long id) =>
        [.. (await Case(id)).GetProperty("openWorkItems").EnumerateArray().Select(item => item.GetProperty("activityId").GetString()!)];

    public async Task<long> Item(long caseId, string activity) => (await Case(caseId)).GetProperty("openWorkItems").EnumerateArray()
        .First(item => item.GetProperty("activityId").GetString() == activity).GetProperty("id").GetInt64();

    public async Task<(int Status, JsonElement Body)> Act(string user, long item, string act, object body) => await (await User(user)).Post($"work-items/{item}/{act}", body);

    /// <summary>Completes the open item of the step with its ordinary result.</summary>
    public async Task Approve(string user, long caseId, string activity)
    {
        var done = await Act(user, await Item(caseId, activity), "complete", new { outcome = "Approved", opinion = "同意" });
        done.Status.ShouldBe(200, done.Body.ToString());
    }
}

/// <summary>Classes of this collection share one application on SQLite.</summary>
[CollectionDefinition(Name)]
public sealed class SqliteSmallCounty() : SmallCounty(() => Task.FromResult<string?>(null)), ICollectionFixture<SqliteSmallCounty>
{
    public const string Name = "small county";
}

public sealed class PostgresSmallCounty() : SmallCounty(async () => await PostgresFixture.NewDatabase());

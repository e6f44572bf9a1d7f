using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CaseFlow.Tests.Fixtures;
using CaseFlow.Tests.Web.Api;
using CaseFlow.Tests.Web.Cli;
using CaseFlow.Web.Data;
using CaseFlow.Web.Organisation.Reference;
using CaseFlow.Web.Procedures;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Tests.Web.Cases.Migration;

/// <summary>A server process with the busy procedure, its database open beside it.</summary>
internal sealed class BusyCounty : IAsyncDisposable
{
    private const string Village = "530502005007";

    private readonly Installation installation = new();
    private readonly Dictionary<string, HttpClient> users = [];
    private readonly Func<CaseFlowDb> open;
    private Uri? server;

    public BusyCounty(string? postgres)
    {
        var file = $"Data Source={Path.Combine(installation.Folder, "busy.db")}";
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)
        [
            ("ASPNETCORE_ENVIRONMENT", "Testing"), ("Demo", "true"), ("Demo__Password", CaseFlowApp.Password), ("Clock__Simulated", "true"), ("Migrations__SweepSeconds", "1"),
            ("Logging__LogLevel__Microsoft.Hosting.Lifetime", "Information"), ("Database__Provider", postgres is null ? "Sqlite" : "Postgres"),
            ("Database__ConnectionString", postgres ?? file),
        ]) installation.Settings[name] = value;
        open = postgres is null
            ? () => new SqliteCaseFlowDb(new DbContextOptionsBuilder<SqliteCaseFlowDb>().UseSqlite(file).Options)
            : () => new PostgresCaseFlowDb(new DbContextOptionsBuilder<PostgresCaseFlowDb>().UseNpgsql(postgres).Options);
    }

    public static string Migrations => $"procedures/{BusySteps.Parent}/migrations";

    public async Task Serve()
    {
        users.Clear();
        server = (await installation.Serve()).Client.BaseAddress;
    }

    public Task Kill() => installation.Kill();

    public async Task<T> InDatabase<T>(Func<CaseFlowDb, Task<T>> work)
    {
        await using var db = open();
        return await work(db);
    }

    public async Task<Reply> Call(string user, HttpMethod method, string path, object? body = null) => await Reply.Of(await User(user), method, path, body);

    public async Task Start() => (await Call("applicant-clerk", HttpMethod.Post, "cases", new { procedure = BusySteps.Parent, areaCode = Village })).Ok(201);

    /// <summary>Puts a version into force past the release check: it is made for the engine and not for the law.</summary>
    public async Task Release(string id, int version, string root)
    {
        var json = $$"""{"id":"{{id}}-{{version}}","definitionId":"{{id}}","name":"{{id}}","version":{{version}},"isLatest":true,"isPublished":true,"root":{{root}}}""";
        await InDatabase(async db =>
        {
            db.Add(new ProcedureContent { Id = $"{id}-{version}", Json = Encoding.UTF8.GetBytes(json) });
            db.Add(new ProcedureVersion
            {
                Id = $"{id}-{version}", DefinitionId = id, Version = version, Name = id, TitleZh = id, TitleEn = id, Status = ProcedureStatus.Released,
                EffectiveFrom = new(2020, 1, version), AreaCode = "530502",
                Areas = [new() { VersionId = $"{id}-{version}", AreaCode = "530502", EffectiveFrom = new(2020, 1, version) }],
            });
            await db.SaveChangesAsync();
            await ReferenceVersion.Raise(db, ReferenceVersion.Procedures, default);
            return 0;
        });
        await Eventually.Reach(() => Call("procedure-admin", HttpMethod.Get, $"procedures/{id}/versions/{version}"), reply => reply.Status == 200);
    }

    public async Task<JsonElement> Migration(long id) => (await Call("procedure-admin", HttpMethod.Get, $"{Migrations}/{id}")).Ok();

    public async ValueTask DisposeAsync()
    {
        await installation.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    private async Task<HttpClient> User(string name)
    {
        if (users.TryGetValue(name, out var known)) return known;
        var client = new HttpClient { BaseAddress = server };
        var answer = await client.PostAsJsonAsync("/api/v1/token", new { userName = name, password = CaseFlowApp.Password });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await answer.Json()).Word("accessToken"));
        return users[name] = client;
    }
}

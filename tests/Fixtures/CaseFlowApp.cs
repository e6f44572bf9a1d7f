using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Tests.Fixtures;

/// <summary>The real application on a database of its own, with the simulated clock.</summary>
/// <param name="postgres">A PostgreSQL connection string; null means a new SQLite file.</param>
/// <param name="demo">Whether the demonstration county and its accounts are loaded.</param>
public sealed class CaseFlowApp(string? postgres = null, bool demo = false) : WebApplicationFactory<Program>
{
    /// <summary>The password of every demo account in tests.</summary>
    public const string Password = "Test-Password-1!";

    private readonly string folder = Directory.CreateTempSubdirectory("caseflow-test-").FullName;

    /// <summary>Settings that differ for one test.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    public SimulatedClock Clock => Services.GetRequiredService<SimulatedClock>();

    /// <summary>Runs a piece of work in a scope of its own.</summary>
    public async Task<T> InScope<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>Runs a piece of work on the database in a scope of its own.</summary>
    public Task<T> InDatabase<T>(Func<CaseFlowDb, Task<T>> work) => InScope(services => work(services.GetRequiredService<CaseFlowDb>()));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseStaticWebAssets();
        builder.UseSetting("Database:Provider", postgres is null ? "Sqlite" : "Postgres");
        builder.UseSetting("Database:ConnectionString", postgres ?? $"Data Source={Path.Combine(folder, "caseflow.db")}");
        builder.UseSetting("Data:Folder", folder);
        builder.UseSetting("Clock:Simulated", "true");
        // Tests run the sweep themselves, so that what fires is theirs to count.
        builder.UseSetting("Timers:SweepSeconds", "86400");
        builder.UseSetting("Demo", demo ? "true" : "false");
        builder.UseSetting("Demo:Password", Password);
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        foreach (var (key, value) in Settings) builder.UseSetting(key, value);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}

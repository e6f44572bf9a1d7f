using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CaseFlow.Tests.Fixtures;

/// <summary>The real application on a database of its own, with the simulated clock.</summary>
/// <param name="postgres">A PostgreSQL connection string; null means a new SQLite file.</param>
/// <param name="demo">Whether the demonstration county and its accounts are loaded.</param>
public sealed class CaseFlowApp(string? postgres = null, bool demo = false) : WebApplicationFactory<Program>
{
    /// <summary>The password of every demo account in tests.</summary>
    public const string Password = "Test-Password-1!";

    private readonly string folder = Directory.CreateTempSubdirectory("caseflow-test-").FullName;

    /// <summary>Whether this is a first start on an empty database; otherwise it starts on a copy of what a first start has left.</summary>
    public bool StartsFromNothing { get; init; }

    /// <summary>The day on which the simulated clock begins; today when nothing is said.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>How far this node's clock is ahead of the others'.</summary>
    public TimeSpan ClockAhead { get; init; }

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

    protected override IHost CreateHost(IHostBuilder builder)
    {
        if (!StartsFromNothing)
        {
            ReadyDatabase.CopyKeys(Settings.GetValueOrDefault("Keys:Directory") ?? Path.Combine(folder, "keys"));
            if (postgres is null) ReadyDatabase.CopySqlite(new SqliteConnectionStringBuilder(Connection).DataSource, demo);
            else ReadyDatabase.CopyPostgres(postgres, demo);
        }

        return base.CreateHost(builder);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseStaticWebAssets();
        builder.UseSetting("Database:Provider", postgres is null ? "Sqlite" : "Postgres");
        builder.UseSetting("Database:ConnectionString", Connection);
        builder.UseSetting("Data:Folder", folder);
        builder.UseSetting("Clock:Simulated", "true");
        // Tests run the sweep themselves, so that what fires is theirs to count.
        foreach (var sweep in (string[])["Timers:SweepSeconds", "Rectification:SweepSeconds", "Audit:SealSeconds", "Agreement:SweepSeconds", "Nodes:HeartbeatSeconds"]) builder.UseSetting(sweep, "86400");
        builder.UseSetting("Demo", demo ? "true" : "false");
        builder.UseSetting("Demo:Password", Password);
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.UseSetting("Logging:LogLevel:Microsoft.Hosting.Lifetime", "Warning");
        builder.UseSetting("Clock:Off", ClockAhead.ToString("c"));
        foreach (var (key, value) in Settings) builder.UseSetting(key, value);
        // The last registration of a service is the one that is used.
        if (StartsOn is { } day) builder.ConfigureServices(services => services.AddSingleton(new SimulatedClock(new EarlierClock(day))));
        // A password is meant to be slow to try; hundreds of tests sign in.
        builder.ConfigureServices(services => services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1_000));
    }

    private string Connection => Settings.GetValueOrDefault("Database:ConnectionString") ?? postgres ?? $"Data Source={Path.Combine(folder, "caseflow.db")}";

    // Called at the end of either way to dispose, when the host is gone.
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}

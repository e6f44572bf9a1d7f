using CaseFlow.Tests.Fixtures;

namespace CaseFlow.Tests.Web;

/// <summary>The demonstration county on either database, started when a test of the class first asks for it; what a test writes, the next one sees.</summary>
public sealed class Counties : IAsyncLifetime
{
    private readonly Dictionary<bool, CaseFlowApp> apps = [];

    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>The application on SQLite, or on PostgreSQL.</summary>
    public async Task<CaseFlowApp> On(bool postgres)
    {
        if (!apps.TryGetValue(postgres, out var app)) apps.Add(postgres, app = new(postgres ? await PostgresFixture.NewDatabase() : null, demo: true));
        return app;
    }

    public async Task DisposeAsync()
    {
        foreach (var app in apps.Values) await app.DisposeAsync();
    }
}

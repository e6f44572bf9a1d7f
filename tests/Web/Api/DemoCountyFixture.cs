using CaseFlow.Tests.Fixtures;

namespace CaseFlow.Tests.Web.Api;

/// <summary>One application with the demonstration county on either database for all tests of a class.</summary>
public abstract class DemoCountyFixture(Func<Task<string?>> connect) : IAsyncLifetime
{
    public CaseFlowApp App { get; private set; } = null!;

    public async Task InitializeAsync() => App = new CaseFlowApp(await connect(), demo: true);

    public async Task DisposeAsync() => await App.DisposeAsync();
}

public sealed class SqliteCounty() : DemoCountyFixture(() => Task.FromResult<string?>(null));

public sealed class PostgresCounty() : DemoCountyFixture(async () => await PostgresFixture.NewDatabase());

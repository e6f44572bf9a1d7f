using CaseFlow.Tests.Fixtures;

namespace CaseFlow.Tests.Web.Audit;

/// <summary>One application for all tests of a class: each takes back what it changes.</summary>
public abstract class SealedAuditApp(Func<Task<string?>> connect) : IAsyncLifetime
{
    public CaseFlowApp App { get; private set; } = null!;

    public bool IsSqlite { get; private set; }

    public async Task InitializeAsync()
    {
        App = new(await connect());
        IsSqlite = await App.InDatabase(db => Task.FromResult(db.IsSqlite));
        await SealedAudit.Fill(App);
    }

    public async Task DisposeAsync() => await App.DisposeAsync();
}

public sealed class SqliteSealedAudit() : SealedAuditApp(() => Task.FromResult<string?>(null));

public sealed class PostgresSealedAudit() : SealedAuditApp(async () => await PostgresFixture.NewDatabase());

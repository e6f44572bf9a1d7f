using Npgsql;
using Xunit;

namespace CaseFlow.Tests.Fixtures;

/// <summary>
/// PostgreSQL for tests: one server for all classes of the test process, so that they need not share a collection.
/// TEST_POSTGRES (a connection string with the right to create databases) uses an existing server instead.
/// </summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private static readonly string? Given = Environment.GetEnvironmentVariable("TEST_POSTGRES");

    // Kept for ever: the server ends when the pipe that this object holds is closed, by the garbage collector too.
    private static readonly Lazy<Task<PostgresServer>> Server = new(PostgresServer.Start);

    public async Task InitializeAsync() => await Administrator();

    /// <summary>The connection string of a database of one's own; the first application that starts on it creates it.</summary>
    public Task<string> CreateDatabase() => NewDatabase();

    /// <inheritdoc cref="CreateDatabase"/>
    public static async Task<string> NewDatabase() => new NpgsqlConnectionStringBuilder(await Administrator())
    {
        Database = $"t_{Guid.NewGuid():n}"[..18], Pooling = true, MaxPoolSize = 20, Timeout = 30,
    }.ConnectionString;

    // The server ends with the process.
    public Task DisposeAsync() => Task.CompletedTask;

    private static async Task<string> Administrator() => Given is { Length: > 0 } ? Given : (await Server.Value).Connection;
}

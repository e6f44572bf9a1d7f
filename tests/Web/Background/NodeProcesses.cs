using CaseFlow.Tests.Fixtures;
using CaseFlow.Tests.Web.Cli;
using Npgsql;

namespace CaseFlow.Tests.Web.Background;

/// <summary>Servers as processes of their own over one PostgreSQL database, their clocks two minutes apart; every sweep runs each second on one of them.</summary>
internal sealed class NodeProcesses(string database) : IAsyncDisposable
{
    private const int Apart = 120;

    private readonly Dictionary<string, Installation> nodes = [];

    public async Task Start(int count)
    {
        for (var number = 0; number < count; number++) nodes[$"node-{number}"] = Install(number);
        await Task.WhenAll(nodes.Values.Select(node => node.Serve()));
    }

    /// <summary>The node that waits for the table in the middle of a sweep; each says its name to the database.</summary>
    public Task<string?> WaitingFor(string table) => Eventually.Reach(async () => (string?)await Ask(
        "SELECT min(application_name) FROM pg_stat_activity JOIN pg_locks USING (pid) WHERE NOT granted AND relation = $1::regclass AND application_name LIKE 'node-%'", table), name => name is not null);

    /// <summary>SIGKILL.</summary>
    public Task Kill(string node) => nodes[node].Kill();

    /// <summary>Moves the simulated clock behind everybody's back; the nodes follow it.</summary>
    public Task MoveClocks(TimeSpan by) => Ask("UPDATE clock_shift SET ahead = ahead + $1", by.Ticks);

    /// <summary>Waits until the count is 0. The cluster takes a quarter of a minute to miss a node and hand its jobs on, so the usual patience is taken twice.</summary>
    public async Task UntilNothingIs(string left)
    {
        for (var turn = 0; turn < 2; turn++) await Eventually.Reach(() => Ask(left), count => count is 0L);
    }

    /// <summary>Waits until every sweep has begun once more.</summary>
    public async Task SweepAgain()
    {
        var from = await LastSweep();
        await Eventually.Reach(LastSweep, last => last > from);
    }

    public async Task<object?> Ask(string sql, params object[] values)
    {
        await using var open = new NpgsqlConnection(database);
        await open.OpenAsync();
        await using var command = new NpgsqlCommand(sql, open);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return await command.ExecuteScalarAsync() is { } found and not DBNull ? found : null;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes.Values) await node.DisposeAsync();
    }

    // The sweep whose last turn is the longest ago.
    private async Task<long> LastSweep() => (long?)await Ask(
        "SELECT min(prev_fire_time) FROM qrtz_triggers WHERE trigger_name IN ('timers', 'campaigns', 'escalation')") ?? 0;

    private Installation Install(int number)
    {
        var node = new Installation();
        ReadyDatabase.CopyKeys(Path.Combine(node.Folder, "data", "keys"));
        foreach (var (name, value) in new[]
        {
            ("ASPNETCORE_ENVIRONMENT", "Testing"), ("Demo", "false"), ("Clock__Simulated", "true"), ("Clock__Off", TimeSpan.FromSeconds((number - 1) * Apart).ToString("c")),
            ("Logging__LogLevel__Microsoft.Hosting.Lifetime", "Information"), ("Database__Provider", "Postgres"),
            ("Database__ConnectionString", new NpgsqlConnectionStringBuilder(database) { ApplicationName = $"node-{number}" }.ConnectionString),
        }) node.Settings[name] = value;
        foreach (var sweep in (string[])["Timers", "Rectification", "Campaigns", "Escalation"]) node.Settings[$"{sweep}__SweepSeconds"] = "1";
        return node;
    }
}

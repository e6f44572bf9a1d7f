using System.Net;
using CaseFlow.Web.Cli.Bench.Measuring;
using CaseFlow.Web.Cli.Bench.Postgres;
using Npgsql;

namespace CaseFlow.Web.Cli.Bench.Acts;

/// <summary>Counts what an act costs the server, on the wire between client and server, one act at a time.</summary>
internal sealed class ActCounts(BenchRun run, string name, string connection)
{
    private const int Warm = 50;
    private const int Acts = 300;

    /// <param name="prepare">Makes the act on a host whose connections are counted.</param>
    public async Task Run(Func<ProductHost, Task<Func<CancellationToken, Task>>> prepare, CancellationToken ct)
    {
        var server = new NpgsqlConnectionStringBuilder(connection);
        var address = (await Dns.GetHostAddressesAsync(server.Host!, ct))[0];
        await using var wire = new WireCounter(new(address, server.Port));
        // Encrypted bytes could not be counted.
        var counted = new NpgsqlConnectionStringBuilder(connection)
        {
            Host = "127.0.0.1", Port = wire.Port, SslMode = SslMode.Disable, GssEncryptionMode = GssEncryptionMode.Disable,
        };
        await using var host = await ProductHost.OnPostgres(counted.ConnectionString, ct);
        var act = await prepare(host);
        for (var i = 0; i < Warm; i++) await act(ct);
        var (before, writersBefore) = (wire.Count, await Writers(ct));
        for (var i = 0; i < Acts; i++) await act(ct);
        Write(wire.Count - before, await Writers(ct) - writersBefore);
    }

    private void Write(WireCount count, long writers)
    {
        run.Write(new($"{name}.commits", (double)writers / Acts, null, "writing transactions/act", Goal.Exactly(1)));
        run.Write(new($"{name}.round-trips", (double)count.Trips / Acts, null, "per act", Goal.Exactly(2)));
        run.Write(new($"{name}.statements", (double)count.Statements / Acts, null, "per act", Goal.AtMost(8), $"{count.Parsed} parsed in {Acts} acts"));
        run.Write(new($"{name}.resets", count.Resets, null, $"in {Acts} acts", Goal.AtMost(0)));
    }

    // Every transaction that writes takes one number; reading the counter takes none.
    private async Task<long> Writers(CancellationToken ct)
    {
        await using var direct = NpgsqlDataSource.Create(connection);
        await using var command = direct.CreateCommand("SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint");
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }
}

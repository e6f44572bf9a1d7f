using Npgsql;

namespace CaseFlow.Web.Cli.Bench.Timers;

/// <summary>The sweep as one would write it by hand, on the reference tables, with prepared statements.</summary>
internal sealed class ReferenceSweep(NpgsqlDataSource database)
{
    private const string ClaimDue = """
        WITH due AS (SELECT id FROM timer WHERE status = 0 AND fire_at <= now() + interval '300 days' ORDER BY fire_at, id LIMIT $1 FOR UPDATE SKIP LOCKED)
        UPDATE timer SET status = 1, claimed_until = now() + interval '1 minute' FROM due WHERE timer.id = due.id RETURNING timer.id, timer.instance_id
        """;

    private readonly Lazy<NpgsqlConnection> connection = new(database.OpenConnection);
    private NpgsqlCommand? claim;
    private NpgsqlCommand? poll;

    public NpgsqlDataSource Database => database;

    public async Task Claim(int count, CancellationToken ct)
    {
        claim ??= await Prepare(ClaimDue, new NpgsqlParameter<int> { TypedValue = count });
        var claimed = new List<(long Id, long InstanceId)>(count);
        await using var rows = await claim.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct)) claimed.Add((rows.GetInt64(0), rows.GetInt64(1)));
        if (claimed.Count != count) throw new InvalidOperationException($"The sweep by hand claimed {claimed.Count} timers instead of {count}.");
    }

    public async Task Poll(CancellationToken ct)
    {
        poll ??= await Prepare("SELECT min(fire_at) FROM timer WHERE status = 0");
        await poll.ExecuteScalarAsync(ct);
    }

    private async Task<NpgsqlCommand> Prepare(string sql, params NpgsqlParameter[] parameters)
    {
        var command = new NpgsqlCommand(sql, connection.Value);
        command.Parameters.AddRange(parameters);
        await command.PrepareAsync();
        return command;
    }
}

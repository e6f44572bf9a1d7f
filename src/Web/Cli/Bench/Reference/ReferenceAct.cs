using Npgsql;
using NpgsqlTypes;

namespace CaseFlow.Web.Cli.Bench.Reference;

/// <summary>
/// "Complete a work item" as one would write it by hand for speed: one read, one data-modifying statement, both prepared, on an own connection.
/// </summary>
internal sealed class ReferenceAct : IAsyncDisposable
{
    private const string Read =
        "SELECT i.version, i.state, t.id FROM instance i JOIN item t ON t.instance_id = i.id AND t.status = 0 WHERE i.id = $1 LIMIT 1";

    private const string Write = """
        WITH i AS (UPDATE instance SET state = $2, version = version + 1, updated_at = now() WHERE id = $1 AND version = $3 RETURNING id),
        done AS (UPDATE item SET status = 2, done_at = now(), outcome = 'approve' FROM i WHERE item.id = $4 AND item.status = 0 RETURNING i.id AS instance_id),
        next AS (INSERT INTO item (instance_id, status, assignee, role, organ, title, priority, due_at, created_at)
            SELECT instance_id, 0, $5, $6, '01.3.44', '下一步', 1, now() + interval '14 days', now() FROM done RETURNING id, instance_id),
        line AS (INSERT INTO history (instance_id, at, kind, actor, details) SELECT instance_id, now(), 'completed', 'user17', $7 FROM done),
        limit_ AS (INSERT INTO timer (instance_id, item_id, fire_at) SELECT instance_id, id, now() + interval '14 days' FROM next)
        SELECT count(*) FROM next
        """;

    private readonly NpgsqlConnection connection;
    private readonly NpgsqlCommand read;
    private readonly NpgsqlCommand write;
    private readonly Random random;
    private readonly int instances;

    private ReferenceAct(NpgsqlConnection connection, int instances, int seed)
    {
        (this.connection, this.instances, random) = (connection, instances, new Random(seed));
        read = new(Read, connection) { Parameters = { new NpgsqlParameter<long>() } };
        write = new(Write, connection)
        {
            Parameters =
            {
                new NpgsqlParameter<long>(), Json(ReferenceTables.State), new NpgsqlParameter<int>(), new NpgsqlParameter<long>(),
                new NpgsqlParameter<string> { TypedValue = "" }, new NpgsqlParameter<string> { TypedValue = "" }, Json("""{"outcome":"approve","opinion":"ok"}"""),
            },
        };
    }

    public static async Task<ReferenceAct> Open(NpgsqlDataSource database, int instances, int seed, CancellationToken ct)
    {
        var act = new ReferenceAct(await database.OpenConnectionAsync(ct), instances, seed);
        await act.read.PrepareAsync(ct);
        await act.write.PrepareAsync(ct);
        return act;
    }

    /// <summary>One act; false when another was first on the same instance.</summary>
    public async Task<bool> Run(CancellationToken ct)
    {
        var id = (long)random.Next(1, instances + 1);
        ((NpgsqlParameter<long>)read.Parameters[0]).TypedValue = id;
        await using (var row = await read.ExecuteReaderAsync(ct))
        {
            if (!await row.ReadAsync(ct)) return false;
            ((NpgsqlParameter<int>)write.Parameters[2]).TypedValue = row.GetInt32(0);
            _ = row.GetString(1);
            ((NpgsqlParameter<long>)write.Parameters[3]).TypedValue = row.GetInt64(2);
        }

        ((NpgsqlParameter<long>)write.Parameters[0]).TypedValue = id;
        ((NpgsqlParameter<string>)write.Parameters[4]).TypedValue = $"user{id % 2000}";
        ((NpgsqlParameter<string>)write.Parameters[5]).TypedValue = $"role{id % 20}";
        return (long)(await write.ExecuteScalarAsync(ct))! == 1;
    }

    public async ValueTask DisposeAsync()
    {
        await read.DisposeAsync();
        await write.DisposeAsync();
        await connection.DisposeAsync();
    }

    private static NpgsqlParameter Json(string text) => new() { Value = text, NpgsqlDbType = NpgsqlDbType.Jsonb };
}

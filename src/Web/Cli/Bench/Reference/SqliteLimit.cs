using CaseFlow.Web.Cli.Bench.Measuring;
using Microsoft.Data.Sqlite;

namespace CaseFlow.Web.Cli.Bench.Reference;

/// <summary>
/// The same act as <see cref="ReferenceAct"/> on SQLite, hand-written: one connection, prepared statements, several acts per durable commit
/// (WAL, synchronous=FULL).
/// </summary>
internal sealed class SqliteLimit : IDisposable
{
    private const long Fortnight = 14L * 24 * 3600 * 1000;

    private const string Create = """
        PRAGMA journal_mode = wal; PRAGMA synchronous = full; PRAGMA cache_size = -262144; PRAGMA temp_store = memory; PRAGMA wal_autocheckpoint = 16000;
        CREATE TABLE instance (id INTEGER PRIMARY KEY, definition TEXT NOT NULL, status INT NOT NULL, version INT NOT NULL, state TEXT NOT NULL, updated_at INT NOT NULL);
        CREATE TABLE item (id INTEGER PRIMARY KEY, instance_id INT NOT NULL, status INT NOT NULL, assignee TEXT, role TEXT NOT NULL, organ TEXT NOT NULL,
            title TEXT NOT NULL, priority INT NOT NULL, due_at INT, created_at INT NOT NULL, done_at INT, outcome TEXT);
        CREATE INDEX item_instance ON item (instance_id) WHERE status = 0;
        CREATE INDEX item_assignee ON item (assignee, due_at, id) WHERE status = 0;
        CREATE INDEX item_role ON item (role, due_at, id) WHERE status = 0;
        CREATE TABLE history (id INTEGER PRIMARY KEY, instance_id INT NOT NULL, at INT NOT NULL, kind TEXT NOT NULL, actor TEXT NOT NULL, details TEXT NOT NULL);
        CREATE INDEX history_instance ON history (instance_id, id);
        CREATE TABLE timer (id INTEGER PRIMARY KEY, instance_id INT NOT NULL, item_id INT, fire_at INT NOT NULL, status INT NOT NULL);
        CREATE INDEX timer_due ON timer (fire_at, id) WHERE status = 0;
        """;

    private readonly SqliteConnection connection;
    private readonly Random random = new(1);
    private readonly int instances;
    private readonly SqliteCommand begin, commit, read, close, open, save, line, timer;

    public SqliteLimit(string file, int instances)
    {
        this.instances = instances;
        connection = new($"Data Source={file};Pooling=False");
        connection.Open();
        Execute(Create);
        Fill();
        begin = Prepare("BEGIN IMMEDIATE");
        commit = Prepare("COMMIT");
        read = Prepare("SELECT i.version, i.state, t.id FROM instance i JOIN item t ON t.instance_id = i.id AND t.status = 0 WHERE i.id = $1 LIMIT 1", "$1");
        close = Prepare("UPDATE item SET status = 2, done_at = $2, outcome = 'approve' WHERE id = $1 AND status = 0", "$1", "$2");
        open = Prepare(
            "INSERT INTO item (instance_id, status, assignee, role, organ, title, priority, due_at, created_at) VALUES ($1, 0, $2, $3, '01.3.44', '下一步', 1, $4, $5)",
            "$1", "$2", "$3", "$4", "$5");
        save = Prepare("UPDATE instance SET state = $2, version = $3 + 1, updated_at = $4 WHERE id = $1 AND version = $3", "$1", "$2", "$3", "$4");
        line = Prepare("""INSERT INTO history (instance_id, at, kind, actor, details) VALUES ($1, $2, 'completed', 'user17', '{"outcome":"approve","opinion":"ok"}')""", "$1", "$2");
        timer = Prepare("INSERT INTO timer (instance_id, item_id, fire_at, status) VALUES ($1, NULL, $2, 0)", "$1", "$2");
    }

    /// <summary>Commits groups of acts until the round is over; the rate counts acts.</summary>
    public Sample Run(int group, TimeSpan duration, CancellationToken ct)
    {
        var meter = new Meter();
        long count = 0;
        for (; meter.Elapsed < duration; count += group)
        {
            ct.ThrowIfCancellationRequested();
            begin.ExecuteNonQuery();
            for (var n = 0; n < group; n++) Act(random.Next(1, instances + 1));
            commit.ExecuteNonQuery();
        }

        return meter.Read(count, []);
    }

    public void Dispose() => connection.Dispose();

    private void Act(long id)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        var (version, item) = Read(id);
        Execute(close, item, now);
        Execute(open, id, $"user{id % 2000}", $"role{id % 20}", now + Fortnight, now);
        Execute(save, id, ReferenceTables.State, version, now);
        Execute(line, id, now);
        Execute(timer, id, now + Fortnight);
    }

    private (long Version, long Item) Read(long id)
    {
        read.Parameters[0].Value = id;
        using var row = read.ExecuteReader();
        row.Read();
        _ = row.GetString(1);
        return (row.GetInt64(0), row.GetInt64(2));
    }

    private static void Execute(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var index = 0; index < values.Length; index++) command.Parameters[index].Value = values[index];
        if (command.ExecuteNonQuery() != 1) throw new InvalidOperationException("Somebody else changed the row.");
    }

    private void Fill()
    {
        using var transaction = connection.BeginTransaction();
        using var instance = Prepare("INSERT INTO instance VALUES ($1, 'review:7', 0, 1, $2, 0)", "$1", "$2");
        using var item = Prepare(
            "INSERT INTO item (instance_id, status, assignee, role, organ, title, priority, due_at, created_at) VALUES ($1, 0, 'user' || ($1 % 2000), 'role' || ($1 % 20), '01.1.1', '审核', 1, $1, 0)", "$1");
        for (long id = 1; id <= instances; id++)
        {
            Execute(instance, id, ReferenceTables.State);
            Execute(item, id);
        }

        transaction.Commit();
        Execute("PRAGMA wal_checkpoint(truncate)");
    }

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqliteCommand Prepare(string sql, params ReadOnlySpan<string> names)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in names) command.Parameters.Add(new SqliteParameter(name, 0L));
        command.Prepare();
        return command;
    }
}

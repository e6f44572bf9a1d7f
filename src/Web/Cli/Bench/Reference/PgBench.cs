using System.Globalization;
using System.Text.RegularExpressions;
using CaseFlow.Web.Cli.Bench.Measuring;
using CaseFlow.Web.Cli.Bench.Postgres;

namespace CaseFlow.Web.Cli.Bench.Reference;

/// <summary>The reference act run by PostgreSQL's own load program, in C: read, then one pipeline with BEGIN, five writes and COMMIT.</summary>
internal sealed partial class PgBench : IDisposable
{
    private const string Pipeline = """
        \set id random(1, :instances)
        SELECT i.version AS v, t.id AS item, length(i.state::text) AS size FROM instance i JOIN item t ON t.instance_id = i.id AND t.status = 0 WHERE i.id = :id LIMIT 1 \gset
        \startpipeline
        BEGIN;
        UPDATE item SET status = 2, done_at = now(), outcome = 'approve' WHERE id = :item AND status = 0;
        INSERT INTO item (instance_id, status, assignee, role, organ, title, priority, due_at, created_at) VALUES (:id, 0, 'user' || (:id % 2000), 'role' || (:id % 20), '01.3.44', 'next', 1, now() + interval '14 days', now());
        UPDATE instance SET state = :state::jsonb, version = :v + 1, updated_at = now() WHERE id = :id AND version = :v;
        INSERT INTO history (instance_id, at, kind, actor, details) VALUES (:id, now(), 'completed', 'user17', '{"outcome":"approve","opinion":"ok"}');
        INSERT INTO timer (instance_id, fire_at) VALUES (:id, now() + interval '14 days');
        COMMIT;
        \endpipeline
        """;

    private readonly string program;
    private readonly string connection;
    private readonly int instances;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("caseflow-pgbench-");

    private PgBench(string program, string connection, int instances)
    {
        (this.program, this.connection, this.instances) = (program, connection, instances);
        File.WriteAllText(Script, Pipeline + "\n");
    }

    private string Script => Path.Combine(folder.FullName, "act.sql");

    /// <summary>Null when the program is not installed.</summary>
    public static PgBench? Find(string connection, int instances) =>
        PostgresPrograms.Find("pgbench") is { } program ? new(program, connection, instances) : null;

    public async Task<Sample> Run(int clients, double seconds, CancellationToken ct)
    {
        var log = Path.Combine(folder.FullName, "log");
        var output = await ChildProgram.Run(ct,
        [
            program, "-n", "-M", "prepared", "-f", Script, "-c", $"{clients}", "-j", $"{Math.Min(2, clients)}",
            "-T", $"{Math.Max(1, (int)Math.Round(seconds))}", "-D", $"state={ReferenceTables.State}", "-D", $"instances={instances}",
            "-l", $"--log-prefix={log}", .. PostgresServer.ToolArguments(connection),
        ]);
        var latencies = folder.EnumerateFiles("log.*").SelectMany(file => File.ReadLines(file.FullName)).Select(Latency).Order().ToArray();
        foreach (var file in folder.EnumerateFiles("log.*")) file.Delete();
        var rate = double.Parse(Rate().Match(output).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        return new(rate, latencies[latencies.Length / 2], latencies[(int)(latencies.Length * 0.99)], 0, 0);
    }

    public void Dispose() => folder.Delete(recursive: true);

    // Client, number, microseconds, …
    private static double Latency(string line) => double.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture) / 1000;

    [GeneratedRegex(@"^tps = ([\d.]+)", RegexOptions.Multiline)]
    private static partial Regex Rate();
}

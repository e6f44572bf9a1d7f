using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Npgsql;

namespace CaseFlow.Web.Cli.Bench.Postgres;

/// <summary>
/// A given server, or a private cluster in a temporary folder on a free port of 127.0.0.1 with real durability (fsync, synchronous_commit).
/// The private server is a child of a small shell that reads this process's pipe: when this process ends for any reason, the pipe closes,
/// the shell stops the server and removes the folder.
/// </summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private const string Guard =
        "trap '' INT TERM; d=$1; shift; \"$@\" >\"$d/log\" 2>&1 </dev/null & p=$!; cat >/dev/null; kill -INT $p 2>/dev/null; wait $p; rm -rf \"$d\"";

    private readonly string admin;
    private readonly Process? guard;
    private readonly List<string> databases = [];

    private PostgresServer(string admin, Process? guard) => (this.admin, this.guard) = (admin, guard);

    /// <summary>The connection as pgbench's command line wants it.</summary>
    public static string[] ToolArguments(string connection)
    {
        var parts = new NpgsqlConnectionStringBuilder(connection);
        return ["-h", parts.Host!, "-p", $"{parts.Port}", "-U", parts.Username!, parts.Database!];
    }

    public static async Task<PostgresServer> Open(string? given, CancellationToken ct)
    {
        if (given is not null) return new(given, null);
        var initdb = PostgresPrograms.Find("initdb") ?? throw new PartSkippedException(
            "PostgreSQL is not installed here; give a server with --postgres or install it (Debian: apt-get install postgresql).");
        var folder = Directory.CreateTempSubdirectory("caseflow-bench-").FullName;
        var port = FreePort();
        // The server refuses to run as root.
        string[] drop = EffectiveUser() == 0 ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"] : [];
        if (drop.Length > 0) await ChildProgram.Run(ct, "chown", "postgres:", folder);
        await ChildProgram.Run(ct, [.. drop, initdb, "-D", $"{folder}/data", "-U", "app", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-instructions"]);
        var guard = ChildProgram.Start(["sh", "-c", Guard, "sh", folder, .. drop, Path.Combine(Path.GetDirectoryName(initdb)!, "postgres"), .. Settings(folder, port)]);
        var server = new PostgresServer($"Host=127.0.0.1;Port={port};Username=app;Database=postgres;Pooling=false;Timeout=3", guard);
        await server.WaitUntilUp($"{folder}/log", ct);
        return server;
    }

    /// <summary>A new empty database; removed at the end of the run.</summary>
    public async Task<string> CreateDatabase(string purpose, CancellationToken ct)
    {
        var name = $"bench_{purpose}_{Environment.ProcessId}";
        await Execute($"DROP DATABASE IF EXISTS {name} WITH (FORCE)", ct);
        await Execute($"CREATE DATABASE {name} TEMPLATE template0", ct);
        databases.Add(name);
        return new NpgsqlConnectionStringBuilder(admin) { Database = name, Pooling = true, MaxPoolSize = 40, Timeout = 15 }.ConnectionString;
    }

    /// <summary>Counts the rows for the planner and writes back what filling left dirty, so that no side pays for another.</summary>
    public async Task Settle(string connection, CancellationToken ct)
    {
        await Execute(connection, "VACUUM ANALYZE", ct);
        await Execute(admin, "CHECKPOINT", ct);
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (guard is null)
        {
            foreach (var name in databases) await Execute($"DROP DATABASE IF EXISTS {name} WITH (FORCE)", CancellationToken.None);
            return;
        }

        guard.StandardInput.Close();
        await guard.WaitForExitAsync();
        guard.Dispose();
    }

    private static string[] Settings(string folder, int port) =>
    [
        "-D", $"{folder}/data", .. new[]
        {
            "listen_addresses=127.0.0.1", $"port={port}", "unix_socket_directories=", "max_connections=100", "shared_buffers=512MB",
            "max_wal_size=8GB", "random_page_cost=1.1", "fsync=on", "synchronous_commit=on", "full_page_writes=on",
        }.SelectMany(setting => new[] { "-c", setting }),
    ];

    private Task Execute(string sql, CancellationToken ct) => Execute(admin, sql, ct);

    private static async Task Execute(string connectionString, string sql, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync(ct);
    }

    private async Task WaitUntilUp(string log, CancellationToken ct)
    {
        for (var attempt = 0; attempt < 500 && !guard!.HasExited; attempt++)
        {
            try
            {
                await Execute("SELECT 1", ct);
                return;
            }
            catch (NpgsqlException)
            {
                await Task.Delay(20, ct);
            }
        }

        throw new InvalidOperationException("PostgreSQL did not start: " + (File.Exists(log) ? await File.ReadAllTextAsync(log, ct) : "no log"));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [DllImport("libc", EntryPoint = "geteuid")]
    private static extern uint EffectiveUser();
}

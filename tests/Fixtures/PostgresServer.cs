using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Npgsql;

namespace CaseFlow.Tests.Fixtures;

/// <summary>
/// A private PostgreSQL cluster in a temporary folder, on a free port of 127.0.0.1. The server is a child of a small shell that reads this process's pipe:
/// when the test process ends for any reason, kill -9 included, the pipe closes, the shell stops the server and removes the folder.
/// </summary>
internal sealed class PostgresServer
{
    private const string Guard = "d=$1; shift; \"$@\" >\"$d/log\" 2>&1 </dev/null & p=$!; cat >/dev/null; kill -INT $p 2>/dev/null; wait $p; rm -rf \"$d\"";

    private readonly string folder = Directory.CreateTempSubdirectory("pgtest-").FullName;
    private readonly int port = FreePort();
    private System.Diagnostics.Process? guard;

    private PostgresServer() { }

    /// <summary>For the administrator of the cluster, without a pool.</summary>
    public string Connection => $"Host=127.0.0.1;Port={port};Username=app;Database=postgres;Pooling=false;Timeout=3";

    public static async Task<PostgresServer> Start()
    {
        var programs = FindPrograms() ?? throw new InvalidOperationException(
            "PostgreSQL is not installed. On Debian 12: apt-get install --no-install-recommends postgresql-15 (or set TEST_POSTGRES, or PG_BIN to the folder with initdb).");
        for (var attempt = 1; ; attempt++)
        {
            var server = new PostgresServer();
            try
            {
                await server.Start(programs);
                return server;
            }
            catch (InvalidOperationException) when (attempt < 3)
            {
                // The port was taken between choosing and listening.
                await server.Stop();
            }
        }
    }

    private async Task Start(string programs)
    {
        // The server refuses to run as root.
        string[] drop = EffectiveUser() == 0 ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"] : [];
        if (drop.Length > 0) await ChildProcess.Run("chown", "postgres:", folder);
        await ChildProcess.Run([.. drop, Path.Combine(programs, "initdb"), "-D", $"{folder}/data", "-U", "app", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync", "--no-instructions"]);

        string[] server =
        [
            Path.Combine(programs, "postgres"), "-D", $"{folder}/data", "-c", "listen_addresses=127.0.0.1", "-c", $"port={port}", "-c", "unix_socket_directories=",
            "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "max_connections=300", "-c", "shared_buffers=64MB",
        ];
        guard = ChildProcess.Start(["sh", "-c", Guard, "sh", folder, .. drop, .. server]);
        await WaitUntilUp();
    }

    private async Task Stop()
    {
        if (guard is null) return;
        guard.StandardInput.Close();
        await guard.WaitForExitAsync();
        guard.Dispose();
    }

    private async Task WaitUntilUp()
    {
        for (var attempt = 0; attempt < 500; attempt++)
        {
            try
            {
                await using var connection = new NpgsqlConnection(Connection);
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (!guard!.HasExited)
            {
                await Task.Delay(20);
            }
            catch (NpgsqlException)
            {
                break;
            }
        }

        throw new InvalidOperationException("PostgreSQL did not start: " + (File.Exists($"{folder}/log") ? await File.ReadAllTextAsync($"{folder}/log") : "no log"));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string? FindPrograms() => new[] { Environment.GetEnvironmentVariable("PG_BIN") }
        .Concat(Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(path => path + "/bin") : [])
        .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':'))
        .FirstOrDefault(path => !string.IsNullOrEmpty(path) && File.Exists(Path.Combine(path, "initdb")) && File.Exists(Path.Combine(path, "postgres")));

    [DllImport("libc", EntryPoint = "geteuid")]
    private static extern uint EffectiveUser();
}

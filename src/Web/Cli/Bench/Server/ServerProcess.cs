using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CaseFlow.Web.Cli.Bench.Server;

/// <summary>This very program as a server in a child process, with its own folder; ended and removed on dispose.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly DirectoryInfo folder;

    private ServerProcess(Process process, DirectoryInfo folder, Uri address) => (this.process, this.folder, Address) = (process, folder, address);

    public Uri Address { get; }

    /// <summary>What the operating system counts as resident, in megabytes.</summary>
    public double ResidentMegabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public static ServerProcess Start(params (string Key, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("caseflow-server-");
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(ServerProcess).Assembly.Location);
        foreach (var (key, value) in settings.Prepend(("urls", address.ToString())).Prepend(("contentRoot", AppContext.BaseDirectory)))
            start.ArgumentList.Add($"--{key}={value}");
        start.Environment["Database__ConnectionString"] = $"Data Source={Path.Combine(folder.FullName, "caseflow.db")}";
        var process = Process.Start(start)!;
        // Nobody reads the log, and a full pipe would stop the server.
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        var server = new ServerProcess(process, folder, address);
        process.ErrorDataReceived += (_, line) => server.LastError = line.Data ?? server.LastError;
        process.BeginErrorReadLine();
        return server;
    }

    public string LastError { get; private set; } = "";

    /// <summary>Asks until the address answers without a server error; gives the time since the call.</summary>
    public async Task<TimeSpan> WaitFor(string path, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        using var client = new HttpClient { BaseAddress = Address };
        while (Stopwatch.GetElapsedTime(began) < TimeSpan.FromMinutes(3))
        {
            if (process.HasExited) throw new InvalidOperationException($"The server ended with code {process.ExitCode}: {LastError}");
            try
            {
                using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), ct);
                if (answer.StatusCode < HttpStatusCode.InternalServerError) return Stopwatch.GetElapsedTime(began);
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(10, ct);
        }

        throw new TimeoutException($"{path} did not answer: {LastError}");
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

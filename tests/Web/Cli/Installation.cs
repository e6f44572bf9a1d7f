using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CaseFlow.Tests.Web.Cli;

/// <summary>A folder of its own in which the program runs as on a county's machine: in Production, without the demonstration.</summary>
public sealed class Installation : IAsyncDisposable
{
    private readonly List<Process> servers = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("caseflow-installation-").FullName;

    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>Runs a command to its end.</summary>
    public async Task<(int Code, string Output, string Error)> Run(string? standardInput, params string[] words)
    {
        using var process = Start(words);
        if (standardInput is not null) await process.StandardInput.WriteLineAsync(standardInput);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Starts the server and waits until it says where it listens; the text before is what a person saw.</summary>
    public async Task<(HttpClient Client, string Printed)> Serve()
    {
        var server = Start("--urls", "http://127.0.0.1:0");
        servers.Add(server);
        var errors = server.StandardError.ReadToEndAsync();
        List<string> lines = [];
        while (await server.StandardOutput.ReadLineAsync() is { } line)
        {
            lines.Add(line);
            if (Regex.Match(line, @"Now listening on: (?<url>http://[\d.:]+)") is not { Success: true } match) continue;
            _ = server.StandardOutput.ReadToEndAsync();
            return (new() { BaseAddress = new(match.Groups["url"].Value) }, string.Join('\n', lines));
        }

        throw new InvalidOperationException($"The server ended: {string.Join('\n', lines)}\n{await errors}");
    }

    /// <summary>Ends the servers as a power cut does: SIGKILL, in the middle of whatever they do.</summary>
    public async Task Kill()
    {
        foreach (var server in servers)
        {
            server.Kill();
            await server.WaitForExitAsync();
            server.Dispose();
        }

        servers.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        Directory.Delete(Folder, recursive: true);
    }

    private Process Start(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CaseFlow.Web.dll"), .. words])
        {
            WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        // It lives for seconds: measuring its code in order to compile it better would be lost.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in Settings) start.Environment[name] = value;
        return Process.Start(start)!;
    }
}

using CaseFlow.Web.Cli.Bench.Measuring;

namespace CaseFlow.Web.Cli.Bench.Server;

/// <summary>How soon a cold server shows its first page, and what it holds when nobody asks for anything.</summary>
internal sealed class IdlePart : IBenchPart
{
    private const string FirstPage = "/sign-in";
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(5);

    public string Name => "idle";

    public async Task Run(BenchRun run, CancellationToken ct)
    {
        await using var server = ServerProcess.Start(("environment", "Production"), ("Demo", "false"));
        var first = await server.WaitFor(FirstPage, ct);
        run.Write(new("idle.first-page", first.TotalSeconds, null, "s", Goal.AtMost(3), "new process, empty SQLite database, schema created"));
        await Task.Delay(Quiet, ct);
        var before = server.Cpu;
        await Task.Delay(Quiet, ct);
        run.Write(new("idle.memory", server.ResidentMegabytes, null, "MB", Goal.AtMost(200), "resident set of the server process"));
        run.Write(new("idle.cpu", (server.Cpu - before).TotalMilliseconds / Quiet.TotalSeconds, null, "ms/s", Note: "CPU of the server without requests"));
    }
}

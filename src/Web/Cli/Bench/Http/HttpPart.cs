using CaseFlow.Web.Cli.Bench.Acts;
using CaseFlow.Web.Cli.Bench.Measuring;
using CaseFlow.Web.Cli.Bench.Reference;
using CaseFlow.Web.Cli.Bench.Server;

namespace CaseFlow.Web.Cli.Bench.Http;

/// <summary>Completes work items over HTTP with bearer sign-in: Kestrel in a child process, eight keep-alive connections from this one, PostgreSQL behind.</summary>
internal sealed class HttpPart : IBenchPart
{
    private const int Workers = 8;
    public string Name => "http";

    public async Task Run(BenchRun run, CancellationToken ct)
    {
        await using var stage = await ActStage.Open(run, Name, ct);
        await using var server = ServerProcess.Start(
            ("environment", "Production"), ("Database:Provider", "Postgres"), ("Database:ConnectionString", stage.Connection), ("Demo", "false"),
            ("Data:Folder", stage.Host.Folder));
        await server.WaitFor("/health", ct);
        using var acts = await HttpActs.SignIn(server.Address, stage.Acts.OpenItems, ct);
        await using var hand = await ReferenceAct.Open(stage.Reference, stage.Cases, 1, ct);
        await run.Warm(OverHttp);
        var medians = await run.InTurns(("http", OverHttp), (stage.Pgbench is null ? "npgsql, one connection" : "pgbench", Directly));
        var note = stage.Pgbench is null ? "reference: hand-written Npgsql on one connection" : "reference: pgbench pipeline, without HTTP";
        run.Write(new("http.c8", medians[0].PerSecond, medians[1].PerSecond, "acts/s", Goal.RatioAtLeast(0.45), note));
        run.Write(new("http.c8.p50", medians[0].P50, medians[1].P50, "ms", Note: note));
        run.Write(new("http.c8.p99", medians[0].P99, medians[1].P99, "ms", Note: note));
        run.Write(new("http.c8.server-cpu", medians[0].CpuMicroseconds, null, "µs CPU/act", Note: "of the server process, without the client"));

        async Task<Sample> OverHttp()
        {
            var (before, count) = (server.Cpu, acts.Done);
            var sample = await Load.Run(Workers, run.Options.Round, (_, stop) => acts.Complete(stop), ct);
            return sample with { CpuMicroseconds = (server.Cpu - before).TotalMicroseconds / (acts.Done - count) };
        }

        Task<Sample> Directly() => stage.Pgbench is { } pgbench
            ? pgbench.Run(Workers, run.Options.Seconds, ct)
            : Load.Run(1, run.Options.Round, (_, stop) => hand.Run(stop), ct);
    }
}

using System.Buffers;
using CaseFlow.Web.Cli.Bench.Measuring;
using CaseFlow.Workflows;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;
using static CaseFlow.Web.Cli.Bench.Engine.MinimalKind;

namespace CaseFlow.Web.Cli.Bench.Engine;

/// <summary>Bursts in memory, without any database, beside <see cref="MinimalInterpreter"/>.</summary>
internal sealed class EnginePart : IBenchPart
{
    private const int StateLimit = 970;

    private static readonly ValueMap Approval = new() { ["outcome"] = "Approved", ["actor"] = "user17" };

    private readonly EngineContext context = BenchContext.New();
    private readonly ArrayBufferWriter<byte> buffer = new(4096);
    private int stateSize;
    private int minimalSize;

    public string Name => "engine";

    public async Task Run(BenchRun run, CancellationToken ct)
    {
        foreach (var subject in Subjects()) await Measure(run, subject, ct);
        run.Write(new("engine.state", stateSize, minimalSize, "bytes", Goal.AtMost(StateLimit), "suspended at a human task, no variables"));
    }

    private IEnumerable<Subject> Subjects()
    {
        MinimalKind[] ten = [.. Enumerable.Repeat(Pass, 10)], five = [Pass, Wait, Wait, Wait, Wait, Wait, Pass], one = [Pass, Wait, Pass];
        yield return new("ten-steps", 10, Ours(BenchDefinitions.Chain("ten", ten), 0), Minimal(MinimalGraph.Chain("ten", ten), 0));
        yield return new("fork-5-join", 10, Ours(BenchDefinitions.ForkAndJoin(5), 0), Minimal(MinimalGraph.ForkAndJoin(5), 0));
        yield return new("five-tasks", null, Ours(BenchDefinitions.Chain("five", five), 5), Minimal(MinimalGraph.Chain("five", five), 5));
        yield return new("suspend-resume", 25, Ours(BenchDefinitions.Chain("one", one), 1), Minimal(MinimalGraph.Chain("one", one), 1));
    }

    private static async Task Measure(BenchRun run, Subject subject, CancellationToken ct)
    {
        // Twice the round for the compiler: the first half compiles, the second proves that it is done.
        for (var warm = 0; warm < 2; warm++) Load.RunInMemory(run.Options.Round, subject.Ours, ct);
        Load.RunInMemory(run.Options.Round, subject.Reference, ct);
        var medians = await run.InTurns(
            ($"{subject.Name} ours", () => Task.FromResult(Load.RunInMemory(run.Options.Round, subject.Ours, ct))),
            ($"{subject.Name} minimal", () => Task.FromResult(Load.RunInMemory(run.Options.Round, subject.Reference, ct))));
        var (ours, minimal) = (medians[0], medians[1]);
        run.Write(new($"engine.{subject.Name}", ours.CpuMicroseconds, minimal.CpuMicroseconds, "µs CPU", subject.Goal is { } limit ? Goal.AtMost(limit) : null));
        run.Write(new($"engine.{subject.Name}.allocated", ours.Bytes, minimal.Bytes, "bytes"));
    }

    private Action Ours(WorkflowGraph graph, int tasks) => () =>
    {
        var state = WorkflowEngine.Start(graph, new StartRequest(context.Ids.Next(), []), context).State;
        for (var task = 0; task < tasks; task++)
        {
            var saved = StateJson.Write(state);
            stateSize = saved.Length;
            state = StateJson.Read(saved);
            state = WorkflowEngine.Resume(graph, state, new ResumeBookmark(state.Bookmarks[0].Id, Approval), context).State;
        }

        if (state.SubStatus != WorkflowSubStatus.Finished) throw new InvalidOperationException($"{graph.Definition.Name} ended as {state.SubStatus}.");
    };

    private Action Minimal(MinimalGraph graph, int tasks) => () =>
    {
        var instance = MinimalInterpreter.Start(graph, 1000);
        for (var task = 0; task < tasks; task++)
        {
            var saved = instance.Save(buffer);
            minimalSize = saved.Length;
            instance = MinimalInterpreter.Load(saved, graph);
            instance.Resume();
        }

        if (!instance.IsDone) throw new InvalidOperationException($"{graph.Name} did not finish.");
    };

    private sealed record Subject(string Name, double? Goal, Action Ours, Action Reference);
}

namespace CaseFlow.Web.Cli.Bench;

/// <summary>One subject of the benchmark: it prepares both sides, measures them in turns and writes its figures.</summary>
internal interface IBenchPart
{
    string Name { get; }

    /// <summary>Whether it runs when no part is named; long ones do not.</summary>
    bool IsDefault => true;

    Task Run(BenchRun run, CancellationToken ct);
}

/// <summary>What the part needs is not on this machine.</summary>
internal sealed class PartSkippedException(string reason) : Exception(reason);

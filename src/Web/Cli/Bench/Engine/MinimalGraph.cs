namespace CaseFlow.Web.Cli.Bench.Engine;

/// <summary>A process for <see cref="MinimalInterpreter"/>: nodes by index, each with the nodes it leads to.</summary>
internal sealed record MinimalGraph(string Name, MinimalNode[] Nodes)
{
    public static MinimalGraph Chain(string name, params MinimalKind[] kinds) =>
        new(name, [.. kinds.Select((kind, index) => new MinimalNode(index, $"n{index}", kind, index + 1 < kinds.Length ? [index + 1] : [], 1))]);

    public static MinimalGraph ForkAndJoin(int branches)
    {
        var join = branches + 1;
        return new(
            "fork",
            [
                new(0, "fork", MinimalKind.Pass, [.. Enumerable.Range(1, branches)], 1),
                .. Enumerable.Range(1, branches).Select(index => new MinimalNode(index, $"p{index}", MinimalKind.Pass, [join], 1)),
                new(join, "join", MinimalKind.Pass, [], branches),
            ]);
    }
}

internal sealed record MinimalNode(int Index, string Id, MinimalKind Kind, int[] Next, int Arrivals);

internal enum MinimalKind { Pass, Wait }

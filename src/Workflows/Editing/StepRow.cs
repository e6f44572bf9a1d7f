namespace CaseFlow.Workflows.Editing;

/// <summary>One row of the step list.</summary>
/// <param name="Id">The id of the activity.</param>
/// <param name="Kind">What the type is called.</param>
/// <param name="Depth">How far the row is indented: 0 for the main way, one more for every branch.</param>
/// <param name="IsLocked">Whether the list can only show the step; it is edited on the canvas and never lost.</param>
public sealed record StepRow(string Id, string Type, BilingualText Title, BilingualText Kind, int Depth, bool IsLocked, IReadOnlyList<StepOutcome> Outcomes)
{
    /// <summary>The heading above the row when a new part of the list begins here; null in the middle of a part.</summary>
    public StepPart? Part { get; init; }

    /// <summary>The branch the row begins: the step and outcome that lead here; null when it just follows the row above.</summary>
    public BilingualText? Branch { get; init; }
}

/// <summary>The parts of the list: the main way, ways several steps lead to, and what no line leads to.</summary>
public enum StepPart { Main, Side, Unreachable }

/// <summary>One outcome of a step and where it leads.</summary>
/// <param name="Port">The English key.</param>
/// <param name="Targets">Nothing when no line leaves the outcome.</param>
public sealed record StepOutcome(string Port, BilingualText Label, IReadOnlyList<OutcomeTarget> Targets);

/// <param name="Way">How the target stands to the step in the list.</param>
public sealed record OutcomeTarget(string StepId, BilingualText Title, OutcomeWay Way);

/// <summary>To the next row, into a branch shown below, over to another row, or back (回到).</summary>
public enum OutcomeWay { Next, Branch, Over, Back }

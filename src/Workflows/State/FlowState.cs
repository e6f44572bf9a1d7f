namespace CaseFlow.Workflows.State;

/// <summary>What a running flowchart remembers: visits of slots and lines in counter mode, tokens in token mode (FORMAT B.4, B.5).</summary>
public sealed class FlowState
{
    /// <summary>Creates an empty memory for a flowchart of the size.</summary>
    public FlowState(int start, int slots, int lines) =>
        (Start, SlotVisits, HasRun, LineVisits, IsFollowed) = (start, new int[slots], new bool[slots], new int[lines], new bool[lines]);

    /// <summary>The slot where this run of the flowchart began; kept because it depends on the trigger.</summary>
    public int Start { get; }

    /// <summary>How often each slot was visited, skipped visits included.</summary>
    public int[] SlotVisits { get; }

    /// <summary>Whether each slot completed at least once since the start or the last return to a slot before it.</summary>
    public bool[] HasRun { get; }

    /// <summary>How often each line was visited.</summary>
    public int[] LineVisits { get; }

    /// <summary>Whether the last visit of each line was followed.</summary>
    public bool[] IsFollowed { get; }

    /// <summary>The tokens on the lines, oldest first; only token mode has any.</summary>
    public List<FlowToken> Tokens { get; } = [];

    internal FlowState Clone()
    {
        var copy = new FlowState(Start, SlotVisits.Length, LineVisits.Length);
        SlotVisits.CopyTo(copy.SlotVisits, 0);
        HasRun.CopyTo(copy.HasRun, 0);
        LineVisits.CopyTo(copy.LineVisits, 0);
        IsFollowed.CopyTo(copy.IsFollowed, 0);
        copy.Tokens.AddRange(Tokens);
        return copy;
    }
}

/// <summary>A token on a line. A blocked one swallows the next arrival on its line.</summary>
public readonly record struct FlowToken(int Line, bool IsBlocked);

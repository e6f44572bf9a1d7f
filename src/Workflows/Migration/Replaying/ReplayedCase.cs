namespace CaseFlow.Workflows.Migration.Replaying;

/// <summary>How a finished case would have gone by another version.</summary>
public sealed record ReplayedCase(long Id)
{
    /// <summary>When it would have ended; null when it would not have.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The outcome it would have reached.</summary>
    public string? Outcome { get; init; }

    /// <summary>Work items by role key.</summary>
    public required IReadOnlyDictionary<string, int> Items { get; init; }

    /// <summary>Work items by level, for whoever asks which organ has them.</summary>
    public required IReadOnlyDictionary<string, int> Levels { get; init; }

    /// <summary>Work items finished after their deadline.</summary>
    public int Overdue { get; init; }

    /// <summary>Work items for which an answer had to be assumed, by step.</summary>
    public required IReadOnlyDictionary<string, int> Assumed { get; init; }

    /// <summary>Recorded acts the version never asked for.</summary>
    public int Unused { get; init; }

    /// <summary>Required fields of forms that nobody filled in at the time.</summary>
    public int MissingFields { get; init; }

    /// <summary>Why it would have stopped; null when nothing failed.</summary>
    public BilingualText? Failure { get; init; }
}

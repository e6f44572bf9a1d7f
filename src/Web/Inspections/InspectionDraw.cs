namespace CaseFlow.Web.Inspections;

/// <summary>One draw of a sample. Seed, frame and rule give the same households again at any time; nothing of a draw ever changes.</summary>
public sealed class InspectionDraw
{
    public required long InspectionId { get; init; }

    /// <summary>1 for the first draw.</summary>
    public required int Number { get; init; }

    public required long Seed { get; init; }

    /// <summary>Whether the seed was given, such as from a public lottery; otherwise the server made it.</summary>
    public required bool IsSeedGiven { get; init; }

    /// <summary>See <see cref="Sampling.RandomSample.Algorithm"/>.</summary>
    public required string Algorithm { get; init; }

    public required DateOnly FrameDay { get; init; }

    public required int FrameCount { get; init; }

    public required int SampleCount { get; init; }

    /// <summary>SHA-256 of the frame's text.</summary>
    public required string FrameHash { get; init; }

    /// <summary>Why it was drawn again; null for the first.</summary>
    public string? Reason { get; init; }

    public required string DrawnBy { get; init; }

    public required string DrawnByName { get; init; }

    public required DateTimeOffset DrawnAt { get; init; }
}

/// <summary>The frame of a draw as text. It stands apart, because a county's frame is long and only a proof reads it.</summary>
public sealed class InspectionFrame
{
    public required long InspectionId { get; init; }

    public required int DrawNumber { get; init; }

    public required string Text { get; init; }
}

/// <summary>How many households of a stratum there were and how many were drawn.</summary>
public sealed class InspectionStratum
{
    public required long InspectionId { get; init; }

    public required int DrawNumber { get; init; }

    public required string Key { get; init; }

    public required int Frame { get; init; }

    public required int Sample { get; init; }
}

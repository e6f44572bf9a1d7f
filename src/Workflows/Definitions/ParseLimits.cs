namespace CaseFlow.Workflows.Definitions;

/// <summary>What a definition file may cost; a file beyond a limit is refused with a sentence that names the limit.</summary>
/// <param name="MaxBytes">The longest file in bytes.</param>
/// <param name="MaxActivities">The most activities of one definition, children included.</param>
/// <param name="MaxDepth">The most levels of nested JSON; one activity inside another costs one or two.</param>
public sealed record ParseLimits(long MaxBytes = 50L * 1024 * 1024, int MaxActivities = 20_000, int MaxDepth = 256)
{
    /// <summary>The limits used when nothing else is said.</summary>
    public static readonly ParseLimits Default = new();
}

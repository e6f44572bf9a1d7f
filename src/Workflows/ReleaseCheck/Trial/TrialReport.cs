namespace CaseFlow.Workflows.ReleaseCheck.Trial;

/// <summary>How a path of a dry run ended.</summary>
public enum TrialEnd
{
    /// <summary>The procedure came to its end.</summary>
    Finished,

    /// <summary>The same step came round too often; the path was cut.</summary>
    LoopCut,

    /// <summary>Nothing waits any more, but the procedure has not ended.</summary>
    Stuck,

    /// <summary>A step failed.</summary>
    Faulted,
}

/// <summary>One step of a path.</summary>
/// <param name="Role">The role that handles it; null for steps without people.</param>
/// <param name="NoticeDays">The days of the notice; null for other steps.</param>
/// <param name="Arrived">The first day on which the step can be handled.</param>
/// <param name="Left">The first day on which it can be done.</param>
/// <param name="Result">What was chosen.</param>
public sealed record TrialStep(
    string ActivityId, BilingualText Title, string? Level, string? Role, int? NoticeDays, DateOnly Arrived, DateOnly Left, BilingualText? Result);

/// <summary>One way through the procedure.</summary>
/// <param name="Turn">The choice that makes this path another one than those before; null for the ordinary way.</param>
/// <param name="Outcome">The outcome the procedure gave itself; null when it gave none.</param>
/// <param name="Problem">Why the path failed; null when it did not.</param>
public sealed record TrialPath(IReadOnlyList<TrialStep> Steps, BilingualText? Turn, TrialEnd End, string? Outcome, BilingualText? Problem);

/// <summary>Every way through a procedure, walked without any real work item (U-045).</summary>
/// <param name="NeverReached">Steps no path came to, such as branches the sample's figures do not lead into.</param>
/// <param name="IsComplete">False when there were more ways than were walked.</param>
public sealed record TrialReport(IReadOnlyList<TrialPath> Paths, IReadOnlyList<Step> NeverReached, bool IsComplete);

namespace CaseFlow.Workflows.Activities.Human;

/// <summary>The day a handling limit counts from (U-041, U-084). What has not happened, or is not written down, leaves the day the step opens.</summary>
public enum ClockStart
{
    /// <summary>The day the step opens.</summary>
    Arrival,

    /// <summary>The day the case was received.</summary>
    Reception,

    /// <summary>The day the last notice of the case was posted.</summary>
    Posting,

    /// <summary>The day of the last review meeting of the case.</summary>
    Meeting,

    /// <summary>A date field of a form.</summary>
    Field,
}

/// <summary>What a handling limit waits for (U-084, U-087).</summary>
[Flags]
public enum ClockPause
{
    /// <summary>Nothing: the limit runs on.</summary>
    None = 0,

    /// <summary>From sending the case back for supplements until it is here again.</summary>
    Supplement = 1,

    /// <summary>While an objection to a notice of the case waits for its decision.</summary>
    Objection = 2,

    /// <summary>Both.</summary>
    Both = Supplement | Objection,
}

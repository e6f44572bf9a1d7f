using CaseFlow.Workflows.Activities.Human.Forms;

namespace CaseFlow.Workflows.Activities.Human;

/// <summary>The settings of a CaseFlow.ReviewMeeting (D-006, D-014, D-015).</summary>
public sealed record ReviewMeetingSettings(HandlerSettings Handler)
{
    /// <summary>The fewest members a review group may have.</summary>
    public int MinMembers { get; init; } = 9;

    /// <summary>The most members a review group may have.</summary>
    public int MaxMembers { get; init; } = 15;

    /// <summary>The share of the members that must be present.</summary>
    public decimal QuorumRatio { get; init; } = 2m / 3m;

    /// <summary>The share of those present that must agree; one half means more than half, any other share is reached by equality.</summary>
    public decimal PassRatio { get; init; } = 0.5m;

    /// <summary>True when the meeting orders the households by need.</summary>
    public bool IsRanked { get; init; }

    /// <summary>True when a quota cuts the ranked list (D-020).</summary>
    public bool UsesQuota { get; init; }

    /// <summary>Reads the settings of a node.</summary>
    public static ReviewMeetingSettings Read(StaticInputs inputs) => new(HandlerSettings.Read(inputs))
    {
        MinMembers = inputs.Whole("MinMembers") ?? 9,
        MaxMembers = inputs.Whole("MaxMembers") ?? 15,
        QuorumRatio = inputs.Number("QuorumRatio") ?? 2m / 3m,
        PassRatio = inputs.Number("PassRatio") ?? 0.5m,
        IsRanked = inputs.Flag("Ranked") ?? false,
        UsesQuota = inputs.Flag("UseQuota") ?? false,
    };
}

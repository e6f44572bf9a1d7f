using CaseFlow.Web.Data.Runtime;

namespace CaseFlow.Web.Campaigns;

/// <summary>What one area owes in one phase. Its id is the id of the case that runs for it; the acts of the case move it in their own transactions.</summary>
public sealed class CampaignDuty
{
    public required long Id { get; init; }

    public required long CampaignId { get; init; }

    public required long PhaseId { get; init; }

    public required string AreaCode { get; init; }

    public required string AreaName { get; init; }

    /// <summary>The township that receives; receipts are counted per phase and receiver.</summary>
    public required string Receiver { get; init; }

    /// <summary>Whether a case runs for it; a node that is ticked off has none.</summary>
    public required bool HasCase { get; init; }

    /// <summary>The last day of what must happen next: handing in first, the rest by <see cref="LastDay"/>.</summary>
    public required DateOnly DueOn { get; set; }

    public required DateOnly LastDay { get; init; }

    public DutyState State { get; set; }

    /// <summary>Whether it was handed in or finished after its day. Never set back.</summary>
    public bool IsLate { get; set; }

    /// <summary>The place in the order of arrival (先报先复核).</summary>
    public int? Receipt { get; set; }

    public DateOnly? SubmittedOn { get; set; }

    public DateTimeOffset? SubmittedAt { get; set; }

    public string? SubmittedBy { get; set; }

    public string? SubmittedByName { get; set; }

    public DateOnly? FinishedOn { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    public int SentBack { get; set; }

    /// <summary>What people filled in, as JSON.</summary>
    public string? Figures { get; set; }

    /// <summary>Whether findings came in that have not been looked through for items to put right.</summary>
    public bool HasFindings { get; set; }

    /// <summary>What was said when it was ticked off.</summary>
    public string? Note { get; set; }

    public bool IsStarted { get; set; }

    /// <summary>How often its case could not be started.</summary>
    public int Attempts { get; set; }

    public string? Error { get; set; }

    public int Revision { get; set; }

    public bool IsOver => State is DutyState.Finished or DutyState.Cancelled;

    /// <summary>绿, 黄, 红 or 灰红: finished late never becomes green (U-054).</summary>
    /// <param name="warning">Days before the last one from which the lamp is yellow.</param>
    public string LampOn(DateOnly today, int warning) => State switch
    {
        DutyState.Cancelled => "None",
        _ when IsOver || State is DutyState.Submitted or DutyState.Received => IsLate ? "GreyRed" : "Green",
        _ when IsLate || DueOn < today => "Red",
        _ => DueOn.DayNumber - today.DayNumber <= warning ? "Yellow" : "Green",
    };
}

/// <summary>The last place given in a phase by a receiver.</summary>
public sealed class CampaignReceipt
{
    public required long PhaseId { get; init; }

    public required string Receiver { get; init; }

    public int Last { get; set; }
}

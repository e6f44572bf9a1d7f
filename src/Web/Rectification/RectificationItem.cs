namespace CaseFlow.Web.Rectification;

/// <summary>
/// A problem to be put right (整改问题). Its id is the id of the case that runs its procedure; the acts of that case move <see cref="State"/> and the days
/// below in their own transactions. Nothing here is ever set back: a day that was missed stays missed.
/// </summary>
public sealed class RectificationItem
{
    public long Id { get; init; }

    /// <summary>ZG, county, year, serial: ZG-530502-2019-000123.</summary>
    public required string Number { get; init; }

    public required string AreaCode { get; init; }

    public long? HouseholdId { get; init; }

    /// <summary>The household head or the area, as lists call it.</summary>
    public required string Subject { get; init; }

    public required ItemSource Source { get; init; }

    /// <summary>The list or paper of the level above it came with (D-105); empty when it came alone.</summary>
    public string Batch { get; init; } = "";

    /// <summary>What makes the item the same one when it comes again: unique per source and batch, so a file imported twice changes nothing.</summary>
    public required string SourceKey { get; init; }

    /// <summary>The key of a problem category: one of 七个不落一个不少 or an own one.</summary>
    public required string Category { get; set; }

    public required string Problem { get; init; }

    public string? Measures { get; set; }

    /// <summary>整改单位: the organ in charge.</summary>
    public long? OrganId { get; set; }

    public string? OrganName { get; set; }

    /// <summary>责任领导 and 责任人 are two people (D-108); <see cref="CheckerId"/> re-checks and is never the person in charge.</summary>
    public string? LeaderId { get; set; }

    public string? LeaderName { get; set; }

    public string? PersonId { get; set; }

    public string? PersonName { get; set; }

    public string? CheckerId { get; set; }

    public string? CheckerName { get; set; }

    public RecordChannel Channel { get; set; }

    /// <summary>Known when the baseline was reported; a later check found the others (再排查, D-101).</summary>
    public bool IsBaseline { get; init; }

    public long? CampaignId { get; init; }

    public long? InspectionId { get; init; }

    /// <summary>The item this one was split from.</summary>
    public long? SplitFrom { get; init; }

    /// <summary>The item this one was merged into.</summary>
    public long? MergedInto { get; set; }

    public ItemState State { get; set; }

    /// <summary>Percent done, as the person in charge says.</summary>
    public int Progress { get; set; }

    public DateOnly? SignBy { get; set; }

    public DateOnly? RectifyBy { get; set; }

    public DateOnly? RecheckBy { get; set; }

    public DateOnly? ExplainBy { get; set; }

    public DateOnly? CloseBy { get; set; }

    public DateOnly? SignedOn { get; set; }

    public DateOnly? RectifiedOn { get; set; }

    public DateOnly? RecheckedOn { get; set; }

    public DateOnly? ExplainedOn { get; set; }

    public DateOnly? ClosedOn { get; set; }

    /// <summary>The last day of what must happen next; null when nothing more must.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>Whether a stage was finished after its last day. Once true it stays so: finished late never becomes green (U-054).</summary>
    public bool IsLate { get; set; }

    /// <summary>How often the re-check sent it back.</summary>
    public int SentBack { get; set; }

    public bool IsStarted { get; set; }

    public required string CreatedBy { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public int Revision { get; set; }
}

/// <summary>Where a problem was found (D-105, D-107).</summary>
public enum ItemSource { National, Province, City, County, Township, SelfCheck, Inspection, Objection, DataCheck, Department }

/// <summary>系统 or 纸质: where the finding is recorded (D-102).</summary>
public enum RecordChannel { System, Paper }

/// <summary>
/// Where an item stands. 逾期未销号 is no state of its own: an item that is neither <see cref="Closed"/> nor merged after its last day is it (D-092).
/// <see cref="Explained"/> ends the work but never counts as closed (D-091).
/// </summary>
public enum ItemState { ToAssign, ToSign, Rectifying, ToRecheck, SentBack, ToApproveExplanation, Explained, ToClose, Closed, Merged, Withdrawn }

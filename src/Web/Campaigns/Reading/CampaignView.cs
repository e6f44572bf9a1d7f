namespace CaseFlow.Web.Campaigns.Reading;

/// <summary>How far something has come.</summary>
/// <param name="Total">Areas or items that owe it.</param>
/// <param name="Done">Finished, in time or not.</param>
/// <param name="Waiting">Handed in and not yet finished.</param>
/// <param name="Overdue">Not handed in although the day is over.</param>
/// <param name="LateDone">Handed in or finished, but after the day; it stays so.</param>
public sealed record Figures(int Total, int Done, int Waiting, int Overdue, int LateDone)
{
    public static readonly Figures None = new(0, 0, 0, 0, 0);

    public static Figures operator +(Figures left, Figures right) =>
        new(left.Total + right.Total, left.Done + right.Done, left.Waiting + right.Waiting, left.Overdue + right.Overdue, left.LateDone + right.LateDone);

    public int Percent => Total == 0 ? 0 : (Done + Waiting) * 100 / Total;

    /// <summary>绿, 黄, 红, 灰红 or none; what was late never becomes green.</summary>
    public string Lamp => this switch
    {
        { Total: 0 } => "None", { Overdue: > 0 } => "Red", { LateDone: > 0 } => "GreyRed", _ => "Green",
    };
}

/// <summary>A line of the list of campaigns.</summary>
public sealed record CampaignRow(
    long Id, string Number, string Title, string Kind, string AreaCode, string AreaName, CampaignStatus Status, DateOnly FirstDay, DateOnly LastDay, Figures Figures);

/// <summary>A campaign to choose from a list.</summary>
public sealed record CampaignName(long Id, string Title);

/// <summary>A phase with its progress among the areas the caller sees.</summary>
public sealed record PhaseView(
    long Id, int Number, string Title, PhaseWork Work, string Level, string? Procedure, string? ProcedureTitle, string? Fits, ItemStage? Stage, DateOnly FromDay, DateOnly LastDay,
    DateOnly? SubmitBy, bool IsOpen, Figures Figures);

/// <summary>What one area owes over all phases.</summary>
public sealed record AreaProgress(string AreaCode, string AreaName, Figures Figures, IReadOnlyDictionary<long, Figures> Phases);

/// <summary>A campaign with everything its page shows.</summary>
public sealed record CampaignView(
    long Id, string Number, string Title, string Kind, string AreaCode, string AreaName, IReadOnlyList<string> Scope, string? Criteria, string? Document, DateOnly? Baseline,
    CampaignStatus Status, string CreatedByName, DateTimeOffset CreatedAt, string? LaunchedByName, DateTimeOffset? LaunchedAt, string? EndedByName, DateTimeOffset? EndedAt, string? Reason,
    int Revision, DateOnly Today, Figures Figures, IReadOnlyList<PhaseView> Phases, IReadOnlyList<AreaProgress> Areas, IReadOnlyList<Drafting.CampaignWarning> Warnings);

/// <summary>What one area owes in one phase.</summary>
/// <param name="CaseId">The case that runs for it; null for a node that is ticked off.</param>
/// <param name="Receipt">The place in the order of arrival at the receiver.</param>
public sealed record DutyView(
    long Id, long PhaseId, int PhaseNumber, string Phase, string AreaCode, string AreaName, CaseFlow.Web.Data.Runtime.DutyState State, string Lamp, bool IsLate, DateOnly DueOn,
    DateOnly LastDay, int? Receipt, DateTimeOffset? SubmittedAt, string? SubmittedBy, DateOnly? FinishedOn, int SentBack, long? CaseId, string? Note, string? Error);

/// <summary>A page of duties.</summary>
public sealed record DutyPage(IReadOnlyList<DutyView> Items, string? Next);

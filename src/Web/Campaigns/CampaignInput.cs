namespace CaseFlow.Web.Campaigns;

/// <summary>A campaign as it is drafted. Days are texts, so that all wrong ones are named at once.</summary>
/// <param name="Scope">The areas that take part; empty means all of the area.</param>
/// <param name="Baseline">yyyy-MM-dd.</param>
/// <param name="Revision">The revision the change was made on; not needed for a new campaign.</param>
public sealed record CampaignInput(
    string? Title = null, string? Kind = null, string? AreaCode = null, IReadOnlyList<string?>? Scope = null, string? Criteria = null, string? Document = null,
    string? Baseline = null, string? Template = null, IReadOnlyList<PhaseInput?>? Phases = null, int? Revision = null);

/// <summary>A phase as it is drafted; days are yyyy-MM-dd.</summary>
/// <param name="Number">The number of the phase in the paper; rows with one number are one phase.</param>
/// <param name="SubmitBy">The day for handing in when it is before the last one.</param>
public sealed record PhaseInput(
    int? Number = null, string? TitleZh = null, string? TitleEn = null, PhaseWork? Work = null, string? Level = null, string? Procedure = null, string? Fits = null,
    ItemStage? Stage = null, string? From = null, string? Last = null, string? SubmitBy = null);

/// <summary>Why a campaign is given up.</summary>
public sealed record CancelInput(string? Reason = null);

/// <summary>What is said when a node is ticked off.</summary>
public sealed record TickInput(string? Note = null);

namespace CaseFlow.Web.Campaigns;

/// <summary>
/// A dated part of a campaign. Its days are calendar days of the paper: they never shift, a rest day is only pointed out (D-115, U-086). Several rows with
/// one <see cref="Number"/> are one phase that is done at several levels or by several steps.
/// </summary>
public sealed class CampaignPhase
{
    public required long Id { get; init; }

    public long CampaignId { get; init; }

    /// <summary>The place in the list.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The number of the phase in the paper.</summary>
    public required int Number { get; init; }

    public required string TitleZh { get; init; }

    public required string TitleEn { get; init; }

    public required PhaseWork Work { get; init; }

    /// <summary>Village, Township, County or City.</summary>
    public required string Level { get; init; }

    /// <summary>The procedure that runs once per area.</summary>
    public string? Procedure { get; init; }

    /// <summary>A procedure whose cases must fit between the days; it is only checked (D-112).</summary>
    public string? Fits { get; init; }

    /// <summary>The stage of the items to put right that must be over by the last day.</summary>
    public ItemStage? Stage { get; init; }

    public required DateOnly FromDay { get; init; }

    public required DateOnly LastDay { get; init; }

    /// <summary>The day by which areas hand in, when that is before the last day (能前不后); null when it is the last day.</summary>
    public DateOnly? SubmitBy { get; init; }

    /// <summary>When its duties were made; null before its first day.</summary>
    public DateTimeOffset? OpenedAt { get; set; }

    public string Title => System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? TitleEn : TitleZh;
}

/// <summary>None: a node an office ticks off. Duty: a case per area. Items: a stage of the items to put right.</summary>
public enum PhaseWork { None, Duty, Items }

/// <summary>The stages of an item to put right that a campaign may fix a day for (D-091, D-111).</summary>
public enum ItemStage { Sign, Rectify, Recheck, Explain, Close }

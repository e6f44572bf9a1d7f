namespace CaseFlow.Web.Campaigns;

/// <summary>专项工作: a piece of work all areas do together by a calendar of fixed days (D-110 … D-117).</summary>
public sealed class Campaign
{
    public required long Id { get; init; }

    /// <summary>ZX, county, year, serial: ZX-530502-2019-003.</summary>
    public required string Number { get; init; }

    public required string Title { get; set; }

    /// <summary>One of <see cref="CampaignKinds"/>.</summary>
    public required string Kind { get; set; }

    /// <summary>The area whose office runs it; everything it asks of areas lies in or above this one.</summary>
    public required string AreaCode { get; init; }

    /// <summary>The areas that take part, separated by blanks; empty means the whole area.</summary>
    public string Scope { get; set; } = "";

    /// <summary>What is checked or done, in the words of the paper.</summary>
    public string? Criteria { get; set; }

    /// <summary>文号.</summary>
    public string? Document { get; set; }

    /// <summary>The day whose reported data the work begins from (D-101).</summary>
    public DateOnly? Baseline { get; set; }

    /// <summary>The template it was made from; null when from nothing.</summary>
    public string? Template { get; init; }

    public CampaignStatus Status { get; set; }

    public required string CreatedBy { get; init; }

    public required string CreatedByName { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public string? LaunchedBy { get; set; }

    public string? LaunchedByName { get; set; }

    public DateTimeOffset? LaunchedAt { get; set; }

    public string? EndedByName { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Why it was cancelled.</summary>
    public string? Reason { get; set; }

    public List<CampaignPhase> Phases { get; } = [];

    public int Revision { get; set; } = 1;
}

/// <summary>Draft: may be changed. Running: phases open on their days. Finished: everything is done. Cancelled: given up with a reason.</summary>
public enum CampaignStatus { Draft, Running, Finished, Cancelled }

/// <summary>What campaigns are called by (D-110 … D-114).</summary>
public static class CampaignKinds
{
    public static readonly IReadOnlyList<string> All = ["review", "dynamic", "half-year", "rolling-plan", "autumn", "identification", "other"];
}

namespace CaseFlow.Web.Rectification.Registering;

/// <summary>A problem to be registered. Source, batch and key make it the same one when it comes again.</summary>
/// <param name="Batch">The list or paper it came with; empty when it came alone.</param>
/// <param name="Key">Its number on that list, or the id of what it came from.</param>
/// <param name="AreaCode">Where the problem is; with a household the household's own area counts.</param>
public sealed record NewItem(ItemSource Source, string Batch, string Key, string AreaCode, string Category, string Problem)
{
    public long? HouseholdId { get; init; }

    public string? Measures { get; init; }

    /// <summary>整改单位: an organ, or only its name.</summary>
    public long? OrganId { get; init; }

    public string? OrganName { get; init; }

    public string? LeaderId { get; init; }

    public string? PersonId { get; init; }

    /// <summary>Re-checks the work; never the person in charge.</summary>
    public string? CheckerId { get; init; }

    public ItemDays Days { get; init; } = new();

    public RecordChannel Channel { get; init; }

    public bool IsBaseline { get; init; }

    public long? CampaignId { get; init; }

    public long? InspectionId { get; init; }

    public long? SplitFrom { get; init; }

    /// <summary>A part of an item that missed a day has missed it too.</summary>
    public bool IsLate { get; init; }
}

/// <summary>The last days of an item; none of them ever shifts (U-086).</summary>
public sealed record ItemDays(DateOnly? SignBy = null, DateOnly? RectifyBy = null, DateOnly? RecheckBy = null, DateOnly? ExplainBy = null, DateOnly? CloseBy = null)
{
    /// <summary>These days, and where one is missing the other's.</summary>
    public ItemDays Or(ItemDays other) =>
        new(SignBy ?? other.SignBy, RectifyBy ?? other.RectifyBy, RecheckBy ?? other.RecheckBy, ExplainBy ?? other.ExplainBy, CloseBy ?? other.CloseBy);
}

/// <summary>What became of each row that was handed in, in the same order.</summary>
public sealed record RegisteredItems(IReadOnlyList<RegisteredItem> Items)
{
    public int Added => Items.Count(item => item.IsNew);

    /// <summary>Rows that were there already; nothing was changed for them.</summary>
    public int Known => Items.Count - Added;
}

public sealed record RegisteredItem(long Id, string Number, bool IsNew);

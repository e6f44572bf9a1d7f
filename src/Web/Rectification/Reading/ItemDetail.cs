using CaseFlow.Web.Rectification.Listing;

namespace CaseFlow.Web.Rectification.Reading;

/// <summary>One stage with its last day.</summary>
/// <param name="Stage">sign, rectify, recheck, explain or close.</param>
/// <param name="Days">Days left until the last day, negative when it has passed; null when the stage is over or has no last day.</param>
public sealed record ItemStage(string Stage, DateOnly? By, DateOnly? DoneOn, string Lamp, int? Days);

/// <summary>A line of the progress log.</summary>
public sealed record ProgressLine(DateTimeOffset At, string UserName, int Percent, int Planned, string? Explanation);

/// <summary>Another item this one came from or went into.</summary>
public sealed record ItemLink(long Id, string Number);

/// <summary>A step of the item's case that waits for somebody.</summary>
public sealed record OpenStep(long WorkItemId, string ActivityId, string Title, string? AssigneeName, DateTimeOffset? DueAt);

/// <summary>What the caller may do with the item, by action: null when it is allowed, else why not.</summary>
public sealed record ItemOffers(string? Progress, string? Extend, string? Split, string? Merge);

/// <summary>An item with everything its page shows.</summary>
public sealed record ItemDetail(ItemRow Item)
{
    public required IReadOnlyList<ItemStage> Stages { get; init; }

    public required IReadOnlyList<ProgressLine> Log { get; init; }

    /// <summary>The share of the time that has passed, in percent: below it the work is behind the plan (D-103).</summary>
    public int Planned { get; init; }

    public string? LeaderId { get; init; }

    public string? PersonId { get; init; }

    public string? CheckerId { get; init; }

    /// <summary>The case that runs the item; it has the item's id. False until it has begun.</summary>
    public bool IsStarted { get; init; }

    public required IReadOnlyList<OpenStep> Steps { get; init; }

    public ItemLink? SplitFrom { get; init; }

    public ItemLink? MergedInto { get; init; }

    /// <summary>Items split from this one or merged into it.</summary>
    public required IReadOnlyList<ItemLink> Parts { get; init; }

    public required ItemOffers Offers { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public int Revision { get; init; }
}

namespace CaseFlow.Web.Procedures;

/// <summary>
/// One area in which a version comes into force on a day. A pilot names villages first; a second release of the same version adds the rest,
/// with its own day and its own document.
/// </summary>
public sealed class ReleasedArea
{
    public long Id { get; init; }

    /// <summary>The version released.</summary>
    public required string VersionId { get; init; }

    /// <summary>The area with everything below it; empty for everywhere.</summary>
    public required string AreaCode { get; init; }
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>文号 of the document that orders it.</summary>
    public string? DocumentNumber { get; init; }
    public string? Note { get; init; }
    public DateTimeOffset ReleasedAt { get; init; }
    public string ReleasedByName { get; init; } = "";

    /// <summary>When the administrators were told that it has taken effect; null while they are not.</summary>
    public DateTimeOffset? ToldAt { get; init; }
}

namespace CaseFlow.Web.Organisation.Posts;

/// <summary>
/// A person holds a role for an area for a time. While the holder is away a substitute acts in the holder's name (U-029);
/// a post is ended, never deleted, so that old acts keep their post.
/// </summary>
public sealed class Post : IDated
{
    public long Id { get; init; }
    public required string UserId { get; init; }
    public required string RoleKey { get; init; }
    public required string AreaCode { get; init; }
    public required DateOnly ValidFrom { get; init; }
    public DateOnly? ValidTo { get; set; }
    public string? SubstituteId { get; set; }
    public DateOnly? SubstituteFrom { get; set; }

    /// <summary>The last day of the absence, inclusive: people say "until Friday" and mean Friday too.</summary>
    public DateOnly? SubstituteUntil { get; set; }

    public bool IsSubstitutedOn(DateOnly day) => SubstituteId is not null && SubstituteFrom <= day && day <= SubstituteUntil;
}

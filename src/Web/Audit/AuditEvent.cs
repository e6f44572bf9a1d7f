namespace CaseFlow.Web.Audit;

/// <summary>
/// One administrative act on one object: an account, a procedure, an import, the areas. Append-only; the acts on an object are chained by their
/// hashes as the history of a case is (U-090).
/// </summary>
public sealed record AuditEvent
{
    /// <summary>Kind and id of the object, such as <c>user/8f3c…</c> or <c>procedure/identification</c>.</summary>
    public required string Object { get; init; }

    public long Seq { get; init; }

    public DateTimeOffset At { get; init; }

    public required string Actor { get; init; }

    public required string ActorName { get; init; }

    /// <summary>The absent holder of the post by which the actor acted.</summary>
    public string? OnBehalfOf { get; init; }

    public string? Ip { get; init; }

    /// <summary>What was done: account-created, post-ended, version-released …</summary>
    public required string Kind { get; init; }

    /// <summary>Whose matter it is; null for what belongs to the whole installation.</summary>
    public string? AreaCode { get; init; }

    /// <summary>The facts before and after as JSON; never a password or a personal text.</summary>
    public string Details { get; init; } = "{}";

    public byte[] PrevHash { get; init; } = [];

    public byte[] Hash { get; init; } = [];
}

/// <summary>The end of an object's chain, so that lines cut off at its end are missed too.</summary>
public sealed class AuditHead
{
    public required string Object { get; init; }

    public long Seq { get; set; }

    public byte[] Hash { get; set; } = [];
}

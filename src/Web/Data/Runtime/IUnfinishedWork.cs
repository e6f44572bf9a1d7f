namespace CaseFlow.Web.Data.Runtime;

/// <summary>
/// Rows of a slice that a background sweep still has to finish, such as items whose case has not begun. The engine room shows them; a slice registers its own
/// as a scoped service.
/// </summary>
public interface IUnfinishedWork
{
    /// <summary>A stable word for addresses and the audit, such as <c>rectification-starts</c>.</summary>
    string Key { get; }

    /// <summary>What it is, in the reader's language.</summary>
    string Name { get; }

    /// <summary>How much is left in the subtrees of the areas.</summary>
    Task<UnfinishedCount> Count(IReadOnlyList<string> areas, CancellationToken ct);

    /// <summary>Tries what is left once more; how many rows were finished.</summary>
    Task<int> Retry(CancellationToken ct);
}

/// <param name="Oldest">Since when the oldest waits; null when none does.</param>
public sealed record UnfinishedCount(long Count, DateTimeOffset? Oldest);

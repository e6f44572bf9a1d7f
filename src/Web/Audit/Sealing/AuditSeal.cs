namespace CaseFlow.Web.Audit.Sealing;

/// <summary>
/// One link of the global chain: the ends of some chains as they were at an instant, hashed together with the seal before. Whoever rewrites a chain with
/// fitting hashes must rewrite every later seal too. Append-only.
/// </summary>
public sealed record AuditSeal
{
    public long Ordinal { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>How many chains the seal covers.</summary>
    public int Chains { get; init; }

    /// <summary>The ends of the chains, as <see cref="SealedHeads"/> packs them.</summary>
    public byte[] Heads { get; init; } = [];

    public byte[] PrevHash { get; init; } = [];

    public byte[] Hash { get; init; } = [];
}

/// <summary>Which seal covers a chain last, and how far; tells what has still to be sealed, and misses seals cut off at the end.</summary>
public sealed class SealedChain
{
    public required string Chain { get; init; }

    public long Seq { get; set; }

    public long Ordinal { get; set; }
}

/// <summary>The end of a chain: of an administered object by its name, of a case as <c>#</c> and its id.</summary>
public sealed record ChainHead(string Chain, long Seq, byte[] Hash);

using System.Globalization;
using CaseFlow.Web.Data.Runtime;

namespace CaseFlow.Web.Audit.Sealing;

/// <summary>What a seal covers as bytes, and the hash over it.</summary>
static class SealedHeads
{
    const char CaseMark = '#';

    public static string OfCase(long id) => string.Create(CultureInfo.InvariantCulture, $"{CaseMark}{id}");

    /// <summary>The case's id; null for an administered object.</summary>
    public static long? CaseOf(string chain) =>
        chain.StartsWith(CaseMark) && long.TryParse(chain.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>The next seal: the heads in the order of their names, behind the seal before.</summary>
    public static AuditSeal Seal(AuditSeal? before, IEnumerable<ChainHead> heads, DateTimeOffset at)
    {
        List<ChainHead> ordered = [.. heads.OrderBy(head => head.Chain, StringComparer.Ordinal)];
        var seal = new AuditSeal
        {
            Ordinal = (before?.Ordinal ?? 0) + 1, At = HistoryChain.Cut(at), Chains = ordered.Count, Heads = Pack(ordered), PrevHash = before?.Hash ?? [],
        };
        return seal with { Hash = HashOf(seal) };
    }

    /// <summary>The hash the seal must have.</summary>
    public static byte[] HashOf(AuditSeal seal)
    {
        var hash = new HashFields();
        hash.Add(seal.PrevHash);
        hash.Add(seal.Ordinal);
        hash.Add(seal.At.UtcTicks);
        hash.Add(seal.Chains);
        hash.Add(seal.Heads);
        return hash.Sha256();
    }

    public static IReadOnlyList<ChainHead> Unpack(AuditSeal seal)
    {
        using var reader = new BinaryReader(new MemoryStream(seal.Heads));
        var heads = new List<ChainHead>(seal.Chains);
        for (var left = seal.Chains; left > 0; left--) heads.Add(new(reader.ReadString(), reader.ReadInt64(), reader.ReadBytes(reader.ReadByte())));
        return heads;
    }

    static byte[] Pack(IReadOnlyList<ChainHead> heads)
    {
        var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        foreach (var head in heads)
        {
            writer.Write(head.Chain);
            writer.Write(head.Seq);
            writer.Write((byte)head.Hash.Length);
            writer.Write(head.Hash);
        }

        return bytes.ToArray();
    }
}

using CaseFlow.Web.Data.Runtime;

namespace CaseFlow.Web.Audit;

/// <summary>The hash chain of an object's acts, made like the one of a case's history.</summary>
public static class AuditChain
{
    /// <summary>The line behind the head, with its hash.</summary>
    public static AuditEvent Append(AuditEvent line, long seq, byte[] head)
    {
        var placed = line with { Seq = seq, PrevHash = head, At = HistoryChain.Cut(line.At) };
        return placed with { Hash = HashOf(placed) };
    }

    /// <summary>The seq of the first line that is not as it was written; null when all are and the last one is the head.</summary>
    public static long? FirstBreak(IReadOnlyList<AuditEvent> lines, AuditHead? end)
    {
        byte[] head = [];
        for (var index = 0; index < lines.Count; index++)
        {
            var line = lines[index];
            if (line.Seq != index + 1 || !line.PrevHash.AsSpan().SequenceEqual(head) || !line.Hash.AsSpan().SequenceEqual(HashOf(line))) return index + 1;
            head = line.Hash;
        }

        return end?.Seq == lines.Count && end.Hash.AsSpan().SequenceEqual(head) ? null : lines.Count + 1;
    }

    internal static byte[] HashOf(AuditEvent line)
    {
        var hash = new HashFields();
        hash.Add(line.PrevHash);
        hash.Add(line.Object);
        hash.Add(line.Seq);
        hash.Add(line.At.UtcTicks);
        hash.Add(line.Actor);
        hash.Add(line.ActorName);
        hash.Add(line.OnBehalfOf);
        hash.Add(line.Ip);
        hash.Add(line.Kind);
        hash.Add(line.AreaCode);
        hash.Add(line.Details);
        return hash.Sha256();
    }
}

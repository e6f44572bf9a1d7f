
namespace CaseFlow.Web.Data.Runtime;

/// <summary>
/// The hash chain of a case's history: SHA-256 over the hash before and every field, each with its length, so that no field can borrow from its neighbour.
/// </summary>
public static class HistoryChain
{
    /// <summary>The same line with its place in the chain. The time is cut to microseconds first, the finest both databases keep.</summary>
    public static CaseEvent Append(CaseEvent line, long seq, byte[] head)
    {
        var at = Cut(line.At);
        return line with { Seq = seq, PrevHash = head, At = at, Hash = HashOf(line, seq, head, at) };
    }

    /// <summary>The instant to the microsecond, in UTC.</summary>
    public static DateTimeOffset Cut(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    /// <summary>The hash the line must have.</summary>
    public static byte[] HashOf(CaseEvent line) => HashOf(line, line.Seq, line.PrevHash, line.At);

    private static byte[] HashOf(CaseEvent line, long seq, byte[] head, DateTimeOffset at)
    {
        var hash = new HashFields();
        hash.Add(head);
        hash.Add(line.CaseId);
        hash.Add(seq);
        hash.Add(at.UtcTicks);
        hash.Add(line.Actor);
        hash.Add(line.ActorName);
        hash.Add(line.OnBehalfOf);
        hash.Add(line.Ip);
        hash.Add(line.Kind);
        hash.Add(line.ActivityId);
        hash.Add(line.WorkItemId);
        hash.Add(line.Details);
        hash.Add(line.VersionId);
        hash.Add(line.VersionHash);
        return hash.Sha256();
    }

    /// <summary>The seq of the first line that does not fit the one before; null when the whole history is as it was written.</summary>
    public static long? FirstBreak(IReadOnlyList<CaseEvent> lines)
    {
        byte[] head = [];
        for (var index = 0; index < lines.Count; index++)
        {
            var line = lines[index];
            if (line.Seq != index + 1 || !line.PrevHash.AsSpan().SequenceEqual(head) || !line.Hash.AsSpan().SequenceEqual(HashOf(line))) return line.Seq;
            head = line.Hash;
        }

        return null;
    }
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CaseFlow.Web.Data.Runtime;

/// <summary>
/// The hash chain of a case's history: SHA-256 over the hash before and every field, each with its length, so that no field can borrow from its neighbour.
/// </summary>
public static class HistoryChain
{
    /// <summary>The same line with its place in the chain. The time is cut to microseconds first, the finest both databases keep.</summary>
    public static CaseEvent Append(CaseEvent line, long seq, byte[] head)
    {
        var placed = line with { Seq = seq, PrevHash = head, At = Cut(line.At) };
        return placed with { Hash = HashOf(placed) };
    }

    /// <summary>The instant to the microsecond, in UTC.</summary>
    public static DateTimeOffset Cut(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    /// <summary>The hash the line must have.</summary>
    public static byte[] HashOf(CaseEvent line)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, line.PrevHash);
        Add(hash, line.CaseId);
        Add(hash, line.Seq);
        Add(hash, line.At.UtcTicks);
        Add(hash, line.Actor);
        Add(hash, line.ActorName);
        Add(hash, line.OnBehalfOf);
        Add(hash, line.Ip);
        Add(hash, line.Kind);
        Add(hash, line.ActivityId);
        Add(hash, line.WorkItemId ?? 0);
        Add(hash, line.Details);
        Add(hash, line.VersionId);
        Add(hash, line.VersionHash);
        return hash.GetHashAndReset();
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

    private static void Add(IncrementalHash hash, string? text)
    {
        if (text is null)
        {
            Add(hash, -1L);
            return;
        }

        var length = Encoding.UTF8.GetByteCount(text);
        Add(hash, (long)length);
        Span<byte> bytes = length <= 512 ? stackalloc byte[length] : new byte[length];
        Encoding.UTF8.GetBytes(text, bytes);
        hash.AppendData(bytes);
    }

    private static void Add(IncrementalHash hash, byte[] bytes)
    {
        Add(hash, (long)bytes.Length);
        hash.AppendData(bytes);
    }

    private static void Add(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }
}

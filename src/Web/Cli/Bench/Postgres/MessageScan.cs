using System.Buffers.Binary;

namespace CaseFlow.Web.Cli.Bench.Postgres;

/// <summary>Finds the messages in the stream a PostgreSQL client sends: a type byte, a length, a body; only the first has no type.</summary>
public sealed class MessageScan
{
    private const int HeaderSize = 5;

    private readonly byte[] header = new byte[HeaderSize];
    // The first message is read as if its missing type byte stood there already.
    private int filled = 1;
    private int rest;

    public List<char> Read(ReadOnlySpan<byte> chunk)
    {
        var types = new List<char>();
        while (chunk.Length > 0)
        {
            var skipped = Math.Min(rest, chunk.Length);
            rest -= skipped;
            chunk = chunk[skipped..];
            var taken = Math.Min(HeaderSize - filled, chunk.Length);
            chunk[..taken].CopyTo(header.AsSpan(filled));
            filled += taken;
            chunk = chunk[taken..];
            if (filled < HeaderSize) continue;
            types.Add((char)header[0]);
            // The length counts itself but not the type.
            (rest, filled) = (BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(1)) - (HeaderSize - 1), 0);
        }

        return types;
    }
}

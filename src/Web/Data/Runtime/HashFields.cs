using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CaseFlow.Web.Data.Runtime;

/// <summary>Adds fields to a hash, each with its length, so that no field can borrow from its neighbour.</summary>
static class HashFields
{
    public static void Add(this IncrementalHash hash, string? text)
    {
        if (text is null)
        {
            hash.Add(-1L);
            return;
        }

        var length = Encoding.UTF8.GetByteCount(text);
        hash.Add((long)length);
        Span<byte> bytes = length <= 512 ? stackalloc byte[length] : new byte[length];
        Encoding.UTF8.GetBytes(text, bytes);
        hash.AppendData(bytes);
    }

    public static void Add(this IncrementalHash hash, byte[] bytes)
    {
        hash.Add((long)bytes.Length);
        hash.AppendData(bytes);
    }

    public static void Add(this IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }
}

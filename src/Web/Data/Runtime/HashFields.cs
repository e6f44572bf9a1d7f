using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CaseFlow.Web.Data.Runtime;

/// <summary>
/// The fields of a hash, each with its length, so that no field can borrow from its neighbour. They are put beside each other and hashed at once, in room that
/// the thread uses again: an incremental hash would cost a native object for every act.
/// </summary>
internal readonly ref struct HashFields
{
    private const int LargestKept = 1 << 16;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? kept;

    private readonly ArrayBufferWriter<byte> fields;

    public HashFields()
    {
        fields = kept is { Capacity: <= LargestKept } known ? known : new(1024);
        fields.ResetWrittenCount();
        kept = fields;
    }

    public void Add(string? text)
    {
        if (text is null)
        {
            Add(-1L);
            return;
        }

        var length = Encoding.UTF8.GetByteCount(text);
        Add((long)length);
        fields.Advance(Encoding.UTF8.GetBytes(text, fields.GetSpan(length)));
    }

    public void Add(byte[] bytes)
    {
        Add((long)bytes.Length);
        fields.Write(bytes);
    }

    public void Add(long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(fields.GetSpan(sizeof(long)), number);
        fields.Advance(sizeof(long));
    }

    // Nothing and zero are not the same.
    public void Add(long? number)
    {
        Add(number.HasValue ? 1L : 0L);
        Add(number ?? 0);
    }

    public byte[] Sha256() => SHA256.HashData(fields.WrittenSpan);
}

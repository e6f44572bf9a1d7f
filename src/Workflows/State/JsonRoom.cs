using System.Buffers;
using System.Text.Json;

namespace CaseFlow.Workflows.State;

/// <summary>
/// Room for writing JSON that one thread uses again and again. Writing is pure work without waiting, so one room per thread is enough; whoever writes
/// must be done with what was written before another on the same thread begins.
/// </summary>
public static class JsonRoom
{
    private const int LargestKept = 1 << 16;

    [ThreadStatic]
    private static Room? kept;

    /// <summary>What is written, as the caller turns it into a value of its own.</summary>
    public static TResult Write<TValue, TResult>(TValue value, Action<Utf8JsonWriter, TValue> write, Func<ReadOnlySpan<byte>, TResult> take)
        where TValue : allows ref struct
    {
        // Taken out while it is in use: a value that writes another one on its way gets a room of its own.
        var room = kept ?? Room.New();
        kept = null;
        room.Buffer.ResetWrittenCount();
        room.Writer.Reset();
        write(room.Writer, value);
        room.Writer.Flush();
        var result = take(room.Buffer.WrittenSpan);
        // One huge value must not hold its room for ever.
        if (room.Buffer.Capacity <= LargestKept) kept = room;
        return result;
    }

    private sealed record Room(ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer)
    {
        public static Room New()
        {
            var buffer = new ArrayBufferWriter<byte>(2048);
            return new(buffer, new Utf8JsonWriter(buffer, ValueJson.WriterOptions));
        }
    }
}

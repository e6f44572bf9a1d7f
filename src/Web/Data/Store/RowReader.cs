using System.Data.Common;

namespace CaseFlow.Web.Data.Store;

/// <summary>Reads the columns of one row from left to right, whichever database it comes from.</summary>
public struct RowReader(DbDataReader reader, bool isSqlite)
{
    private int next;

    public long Long() => reader.GetInt64(next++);

    public long? LongOrNull() => IsNull() ? Skip<long?>() : reader.GetInt64(next++);

    public int Int() => reader.GetInt32(next++);

    public string Text() => reader.GetString(next++);

    public string? TextOrNull() => IsNull() ? Skip<string?>() : reader.GetString(next++);

    public byte[] Bytes() => reader.GetFieldValue<byte[]>(next++);

    public DateTimeOffset Time() => isSqlite ? new(reader.GetInt64(next++), TimeSpan.Zero) : reader.GetFieldValue<DateTimeOffset>(next++);

    public DateTimeOffset? TimeOrNull() => IsNull() ? Skip<DateTimeOffset?>() : Time();

    /// <summary>Whether the next column is null.</summary>
    public readonly bool IsNull() => reader.IsDBNull(next);

    private T? Skip<T>()
    {
        next++;
        return default;
    }
}

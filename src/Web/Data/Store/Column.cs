using Npgsql;

namespace CaseFlow.Web.Data.Store;

/// <summary>One column of a hand-written statement: a value per row, or an array of them where PostgreSQL takes many rows at once.</summary>
internal abstract class Column<TRow>(string name, string type)
{
    public string Name => name;

    /// <summary>The PostgreSQL type of one value.</summary>
    public string Type => type;

    public abstract NpgsqlParameter NewValue();

    public abstract void Fill(NpgsqlParameter value, TRow row);

    public abstract NpgsqlParameter NewArray();

    public abstract void Fill(NpgsqlParameter array, IReadOnlyList<TRow> rows);

    /// <summary>Fills the parameter of the number, counted from one.</summary>
    public abstract void Bind(SqliteStatement statement, int number, TRow row);
}

internal sealed class Column<TRow, TValue>(string name, string type, Func<TRow, TValue> get) : Column<TRow>(name, type)
{
    public override NpgsqlParameter NewValue() => new NpgsqlParameter<TValue>();

    public override void Fill(NpgsqlParameter value, TRow row) => ((NpgsqlParameter<TValue>)value).TypedValue = get(row);

    public override NpgsqlParameter NewArray() => new NpgsqlParameter<TValue[]>();

    public override void Fill(NpgsqlParameter array, IReadOnlyList<TRow> rows)
    {
        var values = new TValue[rows.Count];
        for (var index = 0; index < values.Length; index++) values[index] = get(rows[index]);
        ((NpgsqlParameter<TValue[]>)array).TypedValue = values;
    }

    public override void Bind(SqliteStatement statement, int number, TRow row) => statement.Bind(number, get(row));
}

/// <summary>Short names for the column types in use.</summary>
internal static class Columns<TRow>
{
    public static Column<TRow> Long(string name, Func<TRow, long> get) => new Column<TRow, long>(name, "bigint", get);

    public static Column<TRow> LongOrNull(string name, Func<TRow, long?> get) => new Column<TRow, long?>(name, "bigint", get);

    public static Column<TRow> Int(string name, Func<TRow, int> get) => new Column<TRow, int>(name, "integer", get);

    public static Column<TRow> Text(string name, Func<TRow, string?> get) => new Column<TRow, string?>(name, "text", get);

    public static Column<TRow> Bytes(string name, Func<TRow, byte[]> get) => new Column<TRow, byte[]>(name, "bytea", get);

    public static Column<TRow> Instant(string name, Func<TRow, DateTimeOffset> get) =>
        new Column<TRow, DateTimeOffset>(name, "timestamptz", row => get(row).ToUniversalTime());

    public static Column<TRow> InstantOrNull(string name, Func<TRow, DateTimeOffset?> get) =>
        new Column<TRow, DateTimeOffset?>(name, "timestamptz", row => get(row)?.ToUniversalTime());

    public static Column<TRow> DayOrNull(string name, Func<TRow, DateOnly?> get) => new Column<TRow, DateOnly?>(name, "date", get);

    public static Column<TRow> Day(string name, Func<TRow, DateOnly> get) => new Column<TRow, DateOnly>(name, "date", get);
}

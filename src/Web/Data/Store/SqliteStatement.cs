using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CaseFlow.Web.Data.Store;

/// <summary>
/// A statement of the write path, prepared once and filled by place. SqliteCommand looks parameters up by name and makes a reader for every call,
/// which costs more than the row itself.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private const int LargestOnStack = 1024;

    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private readonly int[] places;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(database, sql, out statement));
        // To SQLite $1 is a name like any other: places follow the order in which the names appear.
        places = [.. Enumerable.Range(1, raw.sqlite3_bind_parameter_count(statement)).Select(number => raw.sqlite3_bind_parameter_index(statement, $"${number}"))];
    }

    /// <summary>Runs the statement to its end; gives the number of rows it changed.</summary>
    public int Run()
    {
        var result = raw.sqlite3_step(statement);
        var isDone = result is raw.SQLITE_DONE or raw.SQLITE_ROW;
        var error = isDone ? null : Error(result);
        // The reset repeats the error of the step, which is known by now.
        raw.sqlite3_reset(statement);
        return error is null ? raw.sqlite3_changes(database) : throw error;
    }

    /// <summary>Fills $1, $2 … in the form EF Core's converters use, so that both read each other's rows.</summary>
    public void Bind<TValue>(int number, TValue value)
    {
        var place = places[number - 1];
        Check(value switch
        {
            null => raw.sqlite3_bind_null(statement, place),
            long whole => raw.sqlite3_bind_int64(statement, place, whole),
            int whole => raw.sqlite3_bind_int(statement, place, whole),
            string text => BindText(place, text),
            byte[] bytes => raw.sqlite3_bind_blob(statement, place, bytes),
            DateTimeOffset instant => raw.sqlite3_bind_int64(statement, place, instant.UtcTicks),
            DateOnly day => BindText(place, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            _ => throw new ArgumentException($"SQLite columns hold no {typeof(TValue).Name}."),
        });
    }

    public void Dispose() => statement.Dispose();

    private int BindText(int place, string text)
    {
        if (text.Length * 3 > LargestOnStack) return raw.sqlite3_bind_text(statement, place, text);
        Span<byte> utf8 = stackalloc byte[LargestOnStack];
        return raw.sqlite3_bind_text(statement, place, utf8[..Encoding.UTF8.GetBytes(text, utf8)]);
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK) throw Error(result);
    }

    private SqliteException Error(int result) =>
        new($"SQLite Error {result}: '{raw.sqlite3_errmsg(database).utf8_to_string()}'.", result & 0xFF, raw.sqlite3_extended_errcode(database));
}

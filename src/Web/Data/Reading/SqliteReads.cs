using CaseFlow.Web.Data.Store;
using Microsoft.Data.Sqlite;

namespace CaseFlow.Web.Data.Reading;

/// <summary>Reads on a pooled connection; the database lies in this process, so nothing waits.</summary>
internal sealed class SqliteReads(DatabaseOptions database) : ISqlReads
{
    public Task<List<TRow>> List<TRow>(SqlText sql, ReadRow<TRow> read, CancellationToken ct)
    {
        using var connection = new SqliteConnection(database.ConnectionString);
        connection.Open();
        using var command = new SqliteCommand(sql.ToString(), connection);
        for (var index = 0; index < sql.Values.Count; index++) command.Parameters.AddWithValue($"${index + 1}", Stored(sql.Values[index]));
        using var reader = command.ExecuteReader();
        var rows = new List<TRow>();
        while (reader.Read())
        {
            var row = new RowReader(reader, isSqlite: true);
            rows.Add(read(ref row));
        }

        return Task.FromResult(rows);
    }

    // Instants are kept as UTC ticks, as EF Core's converter does.
    private static object Stored(object value) => value is DateTimeOffset instant ? instant.UtcTicks : value;
}

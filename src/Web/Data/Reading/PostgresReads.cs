using CaseFlow.Web.Data.Store;
using Npgsql;

namespace CaseFlow.Web.Data.Reading;

/// <summary>Reads through the pool; a text that comes again is prepared on its connection by then.</summary>
internal sealed class PostgresReads(NpgsqlDataSource source) : ISqlReads
{
    public async Task<List<TRow>> List<TRow>(SqlText sql, ReadRow<TRow> read, CancellationToken ct)
    {
        await using var command = source.CreateCommand(sql.ToString());
        foreach (var value in sql.Values) command.Parameters.Add(new NpgsqlParameter { Value = Stored(value) });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<TRow>();
        while (await reader.ReadAsync(ct))
        {
            var row = new RowReader(reader, isSqlite: false);
            rows.Add(read(ref row));
        }

        return rows;
    }

    // The column type has no place for an offset, so the driver refuses any but UTC.
    private static object Stored(object value) => value is DateTimeOffset instant ? instant.ToUniversalTime() : value;
}

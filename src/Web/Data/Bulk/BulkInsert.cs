using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace CaseFlow.Web.Data.Bulk;

/// <summary>Writes many rows inside the current transaction: COPY on PostgreSQL, one prepared INSERT on SQLite.</summary>
public static class BulkInsert
{
    /// <summary>Rows need their ids and parent ids; nothing is tracked.</summary>
    public static async Task Insert<T>(this CaseFlowDb db, IReadOnlyCollection<T> rows, CancellationToken ct) where T : class
    {
        var transaction = db.Database.CurrentTransaction ?? throw new InvalidOperationException("A bulk write belongs into a transaction.");
        var entity = db.Model.FindEntityType(typeof(T))!;
        var columns = BulkColumn.Of(entity);
        var connection = db.Database.GetDbConnection();
        if (connection is NpgsqlConnection postgres) await Copy(postgres, entity.GetTableName()!, columns, rows, ct);
        else await Prepared(connection, transaction.GetDbTransaction(), entity.GetTableName()!, columns, rows, ct);
    }

    static async Task Copy<T>(NpgsqlConnection connection, string table, IReadOnlyList<BulkColumn> columns, IEnumerable<T> rows, CancellationToken ct)
        where T : class
    {
        var names = string.Join(", ", columns.Select(column => column.Name));
        await using var writer = await connection.BeginBinaryImportAsync($"COPY {table} ({names}) FROM STDIN (FORMAT BINARY)", ct);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(ct);
            foreach (var column in columns)
            {
                if (column.Read(row) is { } value) await writer.WriteAsync(value, column.Mapping.StoreTypeNameBase, ct);
                else await writer.WriteNullAsync(ct);
            }
        }
        await writer.CompleteAsync(ct);
    }

    static async Task Prepared<T>(
        DbConnection connection, DbTransaction transaction, string table, IReadOnlyList<BulkColumn> columns, IEnumerable<T> rows, CancellationToken ct)
        where T : class
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        var names = string.Join(", ", columns.Select(column => column.Name));
        command.CommandText = $"INSERT INTO {table} ({names}) VALUES ({string.Join(", ", columns.Select((_, index) => $"@p{index}"))})";
        foreach (var index in Enumerable.Range(0, columns.Count))
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{index}";
            command.Parameters.Add(parameter);
        }

        foreach (var row in rows)
        {
            ct.ThrowIfCancellationRequested();
            for (var index = 0; index < columns.Count; index++) command.Parameters[index].Value = columns[index].Read(row) ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(ct);
        }
    }
}

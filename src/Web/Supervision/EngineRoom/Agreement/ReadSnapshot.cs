using System.Data;
using System.Data.Common;
using CaseFlow.Web.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Supervision.EngineRoom.Agreement;

/// <summary>Several reads that see the same moment, while acts go on.</summary>
internal sealed class ReadSnapshot : IAsyncDisposable
{
    private readonly CaseFlowDb db;
    private readonly DbTransaction transaction;

    private ReadSnapshot(CaseFlowDb db, DbTransaction transaction) => (this.db, this.transaction) = (db, transaction);

    public static async Task<ReadSnapshot> Begin(CaseFlowDb db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        var connection = db.Database.GetDbConnection();
        // Deferred, because an ordinary transaction of SQLite would take the place of the one writer.
        var transaction = connection is SqliteConnection sqlite ? sqlite.BeginTransaction(deferred: true) : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        await db.Database.UseTransactionAsync(transaction, ct);
        return new(db, transaction);
    }

    public async ValueTask DisposeAsync()
    {
        await db.Database.UseTransactionAsync(null);
        await transaction.DisposeAsync();
        await db.Database.CloseConnectionAsync();
    }
}

using System.Data;
using CaseFlow.Web.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CaseFlow.Web.Supervision.EngineRoom.Agreement;

/// <summary>Several reads that see the same moment, while acts go on.</summary>
internal static class Snapshots
{
    extension(CaseFlowDb db)
    {
        public async Task<IDbContextTransaction> BeginSnapshot(CancellationToken ct)
        {
            if (!db.IsSqlite) return await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
            await db.Database.OpenConnectionAsync(ct);
            // Deferred, because an ordinary transaction would take the place of the one writer.
            var transaction = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
            return (await db.Database.UseTransactionAsync(transaction, ct))!;
        }
    }
}

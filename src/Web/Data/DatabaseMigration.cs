using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Data;

public static class DatabaseMigration
{
    /// <summary>
    /// Brings the schema up to date. On PostgreSQL EF's lock ends with the connection. On SQLite it is a table row that a killed process leaves
    /// behind for ever, and every later start would hang: so we take a file lock, which the kernel drops, and clear the row under it.
    /// </summary>
    public static async Task MigrateSafely(this CaseFlowDb db, CancellationToken ct)
    {
        if (!db.IsSqlite)
        {
            await db.Database.MigrateAsync(ct);
            return;
        }

        var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        await using var gate = await Lock(file + ".migrate", ct);
        if (File.Exists(file)) await db.Database.ExecuteSqlRawAsync(ClearStaleLock, ct);
        await db.Database.MigrateAsync(ct);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", ct);
    }

    private const string ClearStaleLock =
        """
        CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
        DELETE FROM "__EFMigrationsLock";
        """;

    private static async Task<FileStream> Lock(string path, CancellationToken ct)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < 600)
            {
                await Task.Delay(100, ct);
            }
        }
    }
}

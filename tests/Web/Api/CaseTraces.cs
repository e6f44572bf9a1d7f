using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using Microsoft.EntityFrameworkCore;
using Case = CaseFlow.Web.Data.Runtime.Case;

namespace CaseFlow.Tests.Web.Api;

/// <summary>What a database holds of every case, read past the server.</summary>
internal static class CaseTraces
{
    /// <summary>By case, the kinds of its history lines and the steps with an open work item: "started, completed; open: group-review".</summary>
    /// <param name="database">A connection string of PostgreSQL or the path of a SQLite file.</param>
    public static async Task<IReadOnlyDictionary<long, string>> Read(string database)
    {
        await using var db = Open(database);
        var lines = (await db.Set<CaseEvent>().OrderBy(line => line.Seq).Select(line => new { line.CaseId, line.Kind }).ToListAsync()).ToLookup(line => line.CaseId, line => line.Kind);
        var items = (await db.Set<WorkItem>().Where(item => item.Status == WorkItemStatus.Open).OrderBy(item => item.Id).Select(item => new { item.CaseId, item.ActivityId }).ToListAsync())
            .ToLookup(item => item.CaseId, item => item.ActivityId);
        var cases = await db.Set<Case>().Select(row => row.Id).ToListAsync();
        return cases.ToDictionary(id => id, id => $"{string.Join(", ", lines[id])}; open: {string.Join(", ", items[id])}");
    }

    private static CaseFlowDb Open(string database) => database.Contains("Host=", StringComparison.Ordinal)
        ? new PostgresCaseFlowDb(new DbContextOptionsBuilder<PostgresCaseFlowDb>().UseNpgsql(database).Options)
        : new SqliteCaseFlowDb(new DbContextOptionsBuilder<SqliteCaseFlowDb>().UseSqlite($"Data Source={database}").Options);
}

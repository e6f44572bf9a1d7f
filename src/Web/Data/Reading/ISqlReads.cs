using CaseFlow.Web.Data.Store;

namespace CaseFlow.Web.Data.Reading;

/// <summary>
/// Runs reading statements written by hand. Only lists that are opened all day come this way: there EF Core spends several times of what the database does.
/// </summary>
public interface ISqlReads
{
    Task<List<TRow>> List<TRow>(SqlText sql, ReadRow<TRow> read, CancellationToken ct);
}

/// <summary>Turns the columns of one row, from left to right, into a value.</summary>
public delegate TRow ReadRow<out TRow>(ref RowReader row);

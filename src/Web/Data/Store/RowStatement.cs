namespace CaseFlow.Web.Data.Store;

/// <summary>
/// One write to one table for any number of rows. SQLite runs the statement once per row; so does PostgreSQL for a few rows, which is nearly always. Many rows
/// go there as arrays in one statement, which costs more for one row than the row itself. No text ever changes, so all of them stay prepared.
/// </summary>
internal sealed class RowStatement<TRow>
{
    private RowStatement(string postgresRow, string postgresRows, string sqlite, Column<TRow>[] columns) =>
        (PostgresRow, PostgresRows, Sqlite, Columns) = (postgresRow, postgresRows, sqlite, columns);

    /// <summary>The text for one row: a parameter per column.</summary>
    public string PostgresRow { get; }

    /// <summary>The text for many rows: an array per column.</summary>
    public string PostgresRows { get; }

    public string Sqlite { get; }

    public Column<TRow>[] Columns { get; }

    public static RowStatement<TRow> Insert(string table, params Column<TRow>[] columns)
    {
        var names = string.Join(", ", columns.Select(column => column.Name));
        return Custom(
            $"INSERT INTO {table} ({names}) SELECT {names} FROM {{0}}",
            $"INSERT INTO {table} ({names}) VALUES ({string.Join(", ", columns.Select((_, index) => Parameter(index)))})",
            columns);
    }

    /// <summary>Sets columns of the row whose id is the first column; a null leaves the column as it is when <paramref name="keepsOnNull"/>.</summary>
    public static RowStatement<TRow> Update(string table, bool keepsOnNull, params Column<TRow>[] columns) =>
        Changed(table, columns, keepsOnNull, "", "");

    /// <summary>The update that decides who was first: it moves the revision (the second column) by one or aborts the transaction.</summary>
    public static RowStatement<TRow> Guard(string table, params Column<TRow>[] columns)
    {
        var update = Changed(table, columns, keepsOnNull: false, " AND t.revision = u.revision - 1", $" AND revision = {Parameter(1)} - 1");
        // Division by zero is the shortest way to abort the one implicit transaction of the batch without another round trip.
        return new(OrAbort(update.PostgresRow), OrAbort(update.PostgresRows), update.Sqlite, columns);
    }

    /// <summary>A write of one row in its own words that changes exactly that row or aborts the transaction.</summary>
    public static RowStatement<TRow> GuardInWords(string row, params Column<TRow>[] columns) => new(OrAbort(row), OrAbort(row), row, columns);

    /// <summary>A statement in its own words; both databases understand the text for one row, <c>{0}</c> in the other stands for the rows.</summary>
    public static RowStatement<TRow> Custom(string postgresRows, string row, params Column<TRow>[] columns) =>
        new(row, postgresRows.Replace("{0}", Unnest(columns), StringComparison.Ordinal), row, columns);

    private static string OrAbort(string update) => $"WITH moved AS ({update} RETURNING 1) SELECT 1 / count(*) FROM moved";

    private static RowStatement<TRow> Changed(string table, Column<TRow>[] columns, bool keepsOnNull, string rowsGuard, string rowGuard)
    {
        string Rows(Column<TRow> column) => keepsOnNull ? $"{column.Name} = coalesce(u.{column.Name}, t.{column.Name})" : $"{column.Name} = u.{column.Name}";
        string Row(Column<TRow> column, int index) =>
            keepsOnNull ? $"{column.Name} = coalesce({Parameter(index + 1)}, {column.Name})" : $"{column.Name} = {Parameter(index + 1)}";
        return Custom(
            $"UPDATE {table} AS t SET {string.Join(", ", columns.Skip(1).Select(Rows))} FROM {{0}} WHERE t.id = u.id{rowsGuard}",
            $"UPDATE {table} SET {string.Join(", ", columns.Skip(1).Select(Row))} WHERE id = {Parameter(0)}{rowGuard}",
            columns);
    }

    private static string Unnest(Column<TRow>[] columns) =>
        $"unnest({string.Join(", ", columns.Select((column, index) => $"{Parameter(index)}::{column.Type}[]"))}) AS u({string.Join(", ", columns.Select(column => column.Name))})";

    private static string Parameter(int index) => $"${index + 1}";
}

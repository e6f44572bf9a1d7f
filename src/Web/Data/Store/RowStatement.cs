namespace CaseFlow.Web.Data.Store;

/// <summary>
/// One write to one table for any number of rows. PostgreSQL takes all rows as arrays, so the text never changes and stays prepared;
/// SQLite runs the statement once per row.
/// </summary>
internal sealed class RowStatement<TRow>
{
    private RowStatement(string postgres, string sqlite, Column<TRow>[] columns) => (Postgres, Sqlite, Columns) = (postgres, sqlite, columns);

    public string Postgres { get; }

    public string Sqlite { get; }

    public Column<TRow>[] Columns { get; }

    public static RowStatement<TRow> Insert(string table, params Column<TRow>[] columns)
    {
        var names = string.Join(", ", columns.Select(column => column.Name));
        return new(
            $"INSERT INTO {table} ({names}) SELECT {names} FROM {Unnest(columns)}",
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
        return new($"WITH moved AS ({update.Postgres} RETURNING 1) SELECT 1 / count(*) FROM moved", update.Sqlite, columns);
    }

    /// <summary>A statement in its own words; <c>{0}</c> in the PostgreSQL text stands for the rows.</summary>
    public static RowStatement<TRow> Custom(string postgres, string sqlite, params Column<TRow>[] columns) =>
        new(postgres.Replace("{0}", Unnest(columns), StringComparison.Ordinal), sqlite, columns);

    private static RowStatement<TRow> Changed(string table, Column<TRow>[] columns, bool keepsOnNull, string postgresGuard, string sqliteGuard)
    {
        string Postgres(Column<TRow> column) => keepsOnNull ? $"{column.Name} = coalesce(u.{column.Name}, t.{column.Name})" : $"{column.Name} = u.{column.Name}";
        string Sqlite(Column<TRow> column, int index) =>
            keepsOnNull ? $"{column.Name} = coalesce({Parameter(index + 1)}, {column.Name})" : $"{column.Name} = {Parameter(index + 1)}";
        return new(
            $"UPDATE {table} AS t SET {string.Join(", ", columns.Skip(1).Select(Postgres))} FROM {Unnest(columns)} WHERE t.id = u.id{postgresGuard}",
            $"UPDATE {table} SET {string.Join(", ", columns.Skip(1).Select(Sqlite))} WHERE id = {Parameter(0)}{sqliteGuard}",
            columns);
    }

    private static string Unnest(Column<TRow>[] columns) =>
        $"unnest({string.Join(", ", columns.Select((column, index) => $"{Parameter(index)}::{column.Type}[]"))}) AS u({string.Join(", ", columns.Select(column => column.Name))})";

    private static string Parameter(int index) => $"${index + 1}";
}

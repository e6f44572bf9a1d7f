using Npgsql;

namespace CaseFlow.Web.Data.Store;

/// <summary>The batch commands of one statement on one connection, built when first needed and used again by every act.</summary>
internal abstract class PostgresWrite
{
    /// <summary>A new commit begins; the commands of the last one are free again.</summary>
    public abstract void Begin();
}

internal sealed class PostgresWrite<TRow>(RowStatement<TRow> statement) : PostgresWrite
{
    /// <summary>More rows than this go as arrays: a handful of plain statements costs the server less than joining arrays.</summary>
    private const int FewRows = 4;

    private readonly List<NpgsqlBatchCommand> single = new(1);
    private NpgsqlBatchCommand? many;
    private int used;

    public override void Begin() => used = 0;

    public void Add(NpgsqlBatch batch, IReadOnlyList<TRow> rows)
    {
        if (rows.Count > FewRows) batch.BatchCommands.Add(Many(rows));
        else for (var index = 0; index < rows.Count; index++) batch.BatchCommands.Add(Single(rows[index]));
    }

    private NpgsqlBatchCommand Single(TRow row)
    {
        if (used == single.Count) single.Add(Build(statement.PostgresRow, column => column.NewValue()));
        var command = single[used++];
        for (var index = 0; index < statement.Columns.Length; index++) statement.Columns[index].Fill((NpgsqlParameter)command.Parameters[index], row);
        return command;
    }

    private NpgsqlBatchCommand Many(IReadOnlyList<TRow> rows)
    {
        many ??= Build(statement.PostgresRows, column => column.NewArray());
        for (var index = 0; index < statement.Columns.Length; index++) statement.Columns[index].Fill((NpgsqlParameter)many.Parameters[index], rows);
        return many;
    }

    private NpgsqlBatchCommand Build(string text, Func<Column<TRow>, NpgsqlParameter> parameter)
    {
        var command = new NpgsqlBatchCommand(text);
        foreach (var column in statement.Columns) command.Parameters.Add(parameter(column));
        return command;
    }
}

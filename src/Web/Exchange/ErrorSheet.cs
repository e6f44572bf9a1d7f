namespace CaseFlow.Web.Exchange;

/// <summary>A column as the file with red cells shows it.</summary>
/// <param name="IsText">Whether Excel must leave its cells as they were typed.</param>
public sealed record ErrorColumn(string Name, bool IsRequired, bool IsText);

/// <summary>An uploaded sheet whose defects are to be shown: every row of it, the row that names the columns, and what is known of them by position.</summary>
public sealed record ErrorSheet(string Name, IReadOnlyList<SheetRow> Rows, SheetRow Header, IReadOnlyDictionary<int, ErrorColumn> Columns)
{
    public static ErrorSheet Of(HouseholdFile file) => new("户信息", file.Rows, file.Header, file.Columns.Known
        .Select(column => (Position: file.Columns.Position(column), Column: new ErrorColumn(column.Name, column.IsRequired, column.IsTextInExcel)))
        .DistinctBy(pair => pair.Position).ToDictionary(pair => pair.Position, pair => pair.Column));
}

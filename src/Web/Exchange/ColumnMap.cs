namespace CaseFlow.Web.Exchange;

/// <summary>Where the known columns stand in a file, and which of its columns nobody knows.</summary>
public sealed class ColumnMap
{
    readonly int[] positions = [.. Enumerable.Repeat(-1, HouseholdColumns.All.Count)];

    internal ColumnMap(SheetRow header)
    {
        List<string> unknown = [], twice = [];
        for (var position = 0; position < header.Cells.Length; position++)
        {
            var text = HouseholdColumns.Clean(header.Cells[position].Text);
            if (text.Length == 0 || text == HouseholdColumns.ReasonColumn) continue;
            if (HouseholdColumns.Find(header.Cells[position].Text) is not { } column) unknown.Add(text);
            else if (positions[column.Index] >= 0) twice.Add(column.Name);
            else positions[column.Index] = position;
        }
        (Unknown, Twice) = (unknown, twice);
        Known = [.. HouseholdColumns.All.Where(column => positions[column.Index] >= 0)];
        Missing = [.. HouseholdColumns.All.Where(column => column.IsRequired && positions[column.Index] < 0).Select(column => column.Name)];
    }

    public IReadOnlyList<HouseholdColumn> Known { get; }

    /// <summary>Headers that are not imported; worth a warning, not an error.</summary>
    public IReadOnlyList<string> Unknown { get; }

    public IReadOnlyList<string> Missing { get; }

    public IReadOnlyList<string> Twice { get; }

    /// <summary>The position in the file, counted from 0; -1 when the file lacks the column.</summary>
    public int Position(HouseholdColumn column) => positions[column.Index];

    public SheetCell Cell(SheetRow row, HouseholdColumn column) => Position(column) is >= 0 and var position ? row[position] : new SheetCell("");
}

namespace CaseFlow.Web.Exchange;

/// <summary>What the file itself says a cell is; text files know only text.</summary>
public enum CellKind : byte { Text, Number, Date }

public readonly record struct SheetCell(string Text, CellKind Kind = CellKind.Text);

/// <summary>A row with the number a person sees beside it in Excel.</summary>
public sealed record SheetRow(int Number, SheetCell[] Cells)
{
    public SheetCell this[int column] => column < Cells.Length ? Cells[column] : new SheetCell("");

    public bool IsBlank => Array.TrueForAll(Cells, cell => string.IsNullOrWhiteSpace(cell.Text));
}

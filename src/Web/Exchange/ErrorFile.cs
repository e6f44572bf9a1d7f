using System.Globalization;
using CaseFlow.Web.Exchange.Checking;
using CaseFlow.Web.Exchange.Xlsx;

namespace CaseFlow.Web.Exchange;

/// <summary>Gives an uploaded file back in its own layout with red cells and the reasons in a last column (U-068).</summary>
public static class ErrorFile
{
    const double Width = 14;
    const double ReasonWidth = 60;

    public static void Write(ErrorSheet file, IReadOnlyList<ImportError> errors, Stream output)
    {
        var layout = new Layout(file);
        var byRow = errors.ToLookup(error => error.Row);
        using var workbook = new XlsxWriter(output);
        using var sheet = workbook.AddSheet(file.Name, layout.Columns, new() { FrozenRows = file.Header.Number });
        foreach (var row in file.Rows) sheet.Add(row.Number, layout.Cells(row, [.. byRow[row.Number]]));
    }

    sealed class Layout
    {
        readonly ErrorSheet file;
        readonly ErrorColumn?[] columns;

        public Layout(ErrorSheet file)
        {
            this.file = file;
            // A corrected error file carries the old reasons; they are not kept beside the new ones.
            var header = file.Header.Cells.Select(cell => HouseholdColumns.Clean(cell.Text)).ToList();
            var old = header.IndexOf(HouseholdColumns.ReasonColumn);
            var width = old >= 0 ? old : header.Count;
            columns = [.. Enumerable.Range(0, width).Select(position => file.Columns.GetValueOrDefault(position))];
        }

        public IReadOnlyList<XlsxColumn> Columns =>
            [.. columns.Select(column => new XlsxColumn(Width, IsText(column) ? XlsxStyle.Text : XlsxStyle.Plain)), new XlsxColumn(ReasonWidth)];

        public List<XlsxCell> Cells(SheetRow row, IReadOnlyList<ImportError> errors)
        {
            var cells = columns.Select((column, position) => Cell(row, row[position], column, errors)).ToList();
            if (row.Number == file.Header.Number) cells.Add(XlsxCell.Of(HouseholdColumns.ReasonColumn, XlsxStyle.Header));
            if (errors.Count > 0) cells.Add(XlsxCell.Of(string.Join('；', errors.Select(error => error.Reason).Distinct()), XlsxStyle.Reason));
            return cells;
        }

        XlsxCell Cell(SheetRow row, SheetCell cell, ErrorColumn? column, IReadOnlyList<ImportError> errors)
        {
            if (row.Number < file.Header.Number) return XlsxCell.Of(cell.Text, XlsxStyle.Note);
            if (row.Number == file.Header.Number) return XlsxCell.Of(cell.Text, column?.IsRequired == true ? XlsxStyle.RequiredHeader : XlsxStyle.Header);
            if (column is not null && errors.Any(error => error.Column == column.Name)) return XlsxCell.Of(cell.Text, XlsxStyle.Error);
            return !IsText(column) && TryNumber(cell.Text, out var number) ? XlsxCell.Of(number) : XlsxCell.Of(cell.Text);
        }

        static bool IsText(ErrorColumn? column) => column?.IsText ?? true;

        // Only what Excel shows again as it was typed becomes a number.
        static bool TryNumber(string text, out decimal number) =>
            CellText.TryNumber(text, out number) && number.ToString(CultureInfo.InvariantCulture) == text && text.Length <= 15;
    }
}

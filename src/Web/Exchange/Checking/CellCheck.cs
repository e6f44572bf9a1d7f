using System.Globalization;
using System.Text.RegularExpressions;
using CaseFlow.Web.Standards;

namespace CaseFlow.Web.Exchange.Checking;

/// <summary>Checks a cell by the rules of its column and gives its value in one fixed form.</summary>
sealed partial class CellCheck(IAreaNames areas, CodeLists lists, DateOnly asOf)
{
    // What Excel can still show exactly; longer numbers have lost digits.
    const int ExactDigits = 15;

    static readonly char[] separators = ['、', '，', ',', ';', '；'];

    readonly Dictionary<string, bool> villages = new(StringComparer.Ordinal);

    /// <summary>The defect, or null; <paramref name="value"/> is "" when the cell may be and is blank.</summary>
    public Finding? Run(HouseholdColumn column, SheetCell cell, out string value)
    {
        value = CellText.Clean(cell.Text);
        if (value.Length == 0) return column.IsRequired ? CellReasons.Missing(column) : null;
        if (cell.Kind == CellKind.Text && CellText.IsFormula(cell.Text)) return CellReasons.Formula;
        if (WrongType(column, cell, value)) return CellReasons.Type(column);
        if (value.Length > column.MaxLength && new StringInfo(value).LengthInTextElements > column.MaxLength) return CellReasons.TooLong(column);
        return column.Kind switch
        {
            ColumnKind.Code => Code(column, ref value),
            ColumnKind.Village => Village(ref value),
            ColumnKind.Amount or ColumnKind.Number => Number(column, ref value),
            ColumnKind.Phone => Phone(ref value),
            ColumnKind.Name or ColumnKind.Text => Text(value),
            _ => null,
        };
    }

    static bool WrongType(HouseholdColumn column, SheetCell cell, string value) => column.Kind switch
    {
        ColumnKind.IdNumber or ColumnKind.Phone => false,
        ColumnKind.Amount or ColumnKind.Number => cell.Kind == CellKind.Date,
        ColumnKind.Name or ColumnKind.Code => cell.Kind != CellKind.Text,
        _ => cell.Kind == CellKind.Date || CellText.IsScientific(value) || (cell.Kind == CellKind.Number && value.Length > ExactDigits),
    };

    Finding? Code(HouseholdColumn column, ref string value)
    {
        if (!column.IsMany) return lists.IsValid(column.List!, value, asOf) ? null : CellReasons.UnknownCode(column);
        var labels = value.Split(separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        value = string.Join('、', labels);
        return labels.TrueForAll(label => lists.IsValid(column.List!, label, asOf)) ? null : CellReasons.UnknownCode(column);
    }

    Finding? Village(ref string value)
    {
        value = CellText.Narrow(value);
        if (!villages.TryGetValue(value, out var exists)) villages[value] = exists = areas.VillageName(value) is not null;
        return exists ? null : CellReasons.UnknownVillage;
    }

    static Finding? Number(HouseholdColumn column, ref string value)
    {
        if (!CellText.TryNumber(value, out var number)) return CellReasons.BadNumber(column);
        if (column.Kind == ColumnKind.Amount && number < 0) return CellReasons.NegativeIncome(column);
        if (number < column.Min || number > column.Max) return CellReasons.BadNumber(column);
        value = number.ToString("0.######", CultureInfo.InvariantCulture);
        return null;
    }

    static Finding? Phone(ref string value)
    {
        value = CellText.Narrow(value).Replace(" ", "", StringComparison.Ordinal);
        return PhoneNumber().IsMatch(value) ? null : CellReasons.BadPhone;
    }

    // A question mark or U+FFFD in a name is what another program left of a character it could not write.
    static Finding? Text(string value) =>
        value.AsSpan().ContainsAny("?？\uFFFD") || value.Any(char.IsControl) ? CellReasons.BadText : null;

    [GeneratedRegex(@"^((\+?86-?)?1\d{10}|(0\d{2,3}-?)?\d{7,8})$", RegexOptions.CultureInvariant)]
    private static partial Regex PhoneNumber();
}

namespace CaseFlow.Web.Exchange.Checking;

/// <summary>Checks one row: each cell alone, then what the cells of a person say about each other.</summary>
sealed class RowCheck(ColumnMap columns, CellCheck cells, SchoolAge schoolAge, DateOnly asOf)
{
    static readonly HouseholdColumn name = HouseholdColumns.Named("姓名");
    static readonly HouseholdColumn idNumber = HouseholdColumns.Named("证件号码");
    static readonly HouseholdColumn gender = HouseholdColumns.Named("性别");
    static readonly HouseholdColumn schooling = HouseholdColumns.Named("在校状况");

    static readonly Finding genderMismatch = new(
        ErrorCode.GenderMismatch, "性别与身份证号第17位不一致", "The gender does not agree with the 17th digit of the ID number");

    public CheckedRow Run(SheetRow row, List<ImportError> errors)
    {
        var result = new CheckedRow(row.Number);
        if (CheckCell(row, idNumber, result) is { } noId) errors.Add(noId);
        foreach (var column in columns.Known)
        {
            if (column.Kind != ColumnKind.IdNumber && CheckCell(row, column, result) is { } error) errors.Add(error);
        }
        CheckPerson(result, errors);
        return result;
    }

    ImportError? CheckCell(SheetRow row, HouseholdColumn column, CheckedRow result)
    {
        var cell = columns.Cell(row, column);
        var finding = cells.Run(column, cell, out var value);
        if (finding is null && column.Kind == ColumnKind.IdNumber) finding = ReadId(cell, value, result);
        if (finding?.Code == ErrorCode.MissingName && result.Id is { } id) finding = schoolAge.Nameless(id.BirthDate) ?? finding;
        result[column] = value;
        if (finding is null) return null;
        result.Distrust(column);
        return finding.At(row.Number, column, cell.Text);
    }

    Finding? ReadId(SheetCell cell, string value, CheckedRow result)
    {
        if (cell.Kind != CellKind.Text) return IdReasons.Scientific;
        var finding = IdNumber.Read(value, asOf, out var id);
        result.Id = id;
        return finding;
    }

    void CheckPerson(CheckedRow row, List<ImportError> errors)
    {
        if (row.Id is not { } id) return;
        if (row[gender].Length > 0 && row.IsTrusted(gender) && row[gender] == "男" != id.IsMale) Report(row, gender, genderMismatch, errors);
        if (row[schooling].Length > 0 && row.IsTrusted(schooling) && schoolAge.Check(row[schooling], id.BirthDate) is { } unfit)
            Report(row, schooling, unfit, errors);
    }

    static void Report(CheckedRow row, HouseholdColumn column, Finding finding, List<ImportError> errors)
    {
        errors.Add(finding.At(row.Number, column, row[column]));
        row.Distrust(column);
    }
}

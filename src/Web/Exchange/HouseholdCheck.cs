using CaseFlow.Web.Exchange.Checking;
using CaseFlow.Web.Standards;

namespace CaseFlow.Web.Exchange;

/// <summary>Checks a household file row by row, household by household and against the register, and lists every defect.</summary>
/// <param name="areas">The villages there are.</param>
/// <param name="lists">The code lists.</param>
/// <param name="asOf">The day whose code lists and ages count.</param>
/// <param name="registered">Answers which of some ID numbers (18 characters, at most 500 per call) stand in the register already; null to leave the register out.</param>
public sealed class HouseholdCheck(
    IAreaNames areas, CodeLists lists, DateOnly asOf, Func<IReadOnlyCollection<string>, Task<IReadOnlySet<string>>>? registered = null)
{
    const int ProgressStep = 2_000;

    static readonly HouseholdColumn number = HouseholdColumns.Named("户编号");

    public async Task<CheckedFile> Run(HouseholdFile file, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        if (HeaderErrors(file) is { Count: > 0 } headerErrors) return new(file, [], headerErrors, 0);
        List<ImportError> errors = [];
        var rows = CheckRows(file, errors, progress, ct);
        await new DuplicateCheck(registered).Run(rows, errors, ct);
        var households = rows.Where(row => row[number].Length > 0 && row.IsTrusted(number)).GroupBy(row => row[number], row => row)
            .Select(group => group.ToList()).ToList();
        foreach (var household in households) HouseholdRules.Check(household, file.Columns.Known, errors);
        var good = households.Where(household => household.TrueForAll(row => !row.IsBad)).Select(DraftBuilder.Build);
        return new(file, [.. good], InOrder(file, errors), households.Count);
    }

    List<CheckedRow> CheckRows(HouseholdFile file, List<ImportError> errors, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        var rowCheck = new RowCheck(file.Columns, new CellCheck(areas, lists, asOf), new SchoolAge(lists, asOf), asOf);
        var rows = new List<CheckedRow>(file.DataRows.Count);
        foreach (var row in file.DataRows)
        {
            ct.ThrowIfCancellationRequested();
            rows.Add(rowCheck.Run(row, errors));
            if (rows.Count % ProgressStep == 0) progress?.Report(new(rows.Count, file.DataRows.Count));
        }
        progress?.Report(new(rows.Count, rows.Count));
        return rows;
    }

    static List<ImportError> HeaderErrors(HouseholdFile file)
    {
        List<ImportError> errors = [];
        var missing = string.Join('、', file.Columns.Missing);
        if (missing.Length > 0)
            errors.Add(new(file.Header.Number, "", ErrorCode.MissingColumn, missing, new($"缺少必需的列：{missing}", $"Required columns are missing: {missing}")));
        var twice = string.Join('、', file.Columns.Twice);
        if (twice.Length > 0)
            errors.Add(new(file.Header.Number, "", ErrorCode.DuplicateColumn, twice, new($"列重复出现：{twice}", $"Columns appear twice: {twice}")));
        return errors;
    }

    static List<ImportError> InOrder(HouseholdFile file, List<ImportError> errors) =>
        [.. errors.OrderBy(error => error.Row).ThenBy(error => file.Columns.Position(HouseholdColumns.Named(error.Column)))];
}

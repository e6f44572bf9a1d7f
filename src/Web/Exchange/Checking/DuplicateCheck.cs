namespace CaseFlow.Web.Exchange.Checking;

/// <summary>Finds people who stand twice in the file or stand in the register already.</summary>
sealed class DuplicateCheck(Func<IReadOnlyCollection<string>, Task<IReadOnlySet<string>>>? registered)
{
    // Small enough for the parameters of one query on every database.
    const int Batch = 500;

    static readonly HouseholdColumn column = HouseholdColumns.Named("证件号码");

    static readonly Finding inRegister = new(
        ErrorCode.DuplicateId, "名册中已有此证件号码的人员", "A person with this ID number is in the register already");

    public async Task Run(IReadOnlyList<CheckedRow> rows, List<ImportError> errors, CancellationToken ct)
    {
        var firstRows = new Dictionary<string, CheckedRow>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row.Id is not { } id || firstRows.TryAdd(id.Value, row)) continue;
            Report(row, InFile(firstRows[id.Value].Number), errors);
        }
        if (registered is null) return;
        foreach (var ids in firstRows.Keys.Chunk(Batch))
        {
            ct.ThrowIfCancellationRequested();
            foreach (var known in await registered(ids)) Report(firstRows[known], inRegister, errors);
        }
    }

    static Finding InFile(int row) => new(
        ErrorCode.DuplicateId, $"证件号码与第 {row} 行重复", $"The ID number stands in row {row} already");

    static void Report(CheckedRow row, Finding finding, List<ImportError> errors)
    {
        errors.Add(finding.At(row.Number, column, row[column]));
        row.IsBad = true;
    }
}

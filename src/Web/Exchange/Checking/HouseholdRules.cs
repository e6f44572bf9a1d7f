namespace CaseFlow.Web.Exchange.Checking;

/// <summary>What the rows of one household must agree on: one head, the same household columns.</summary>
static class HouseholdRules
{
    const string Head = "户主";

    static readonly HouseholdColumn number = HouseholdColumns.Named("户编号");
    static readonly HouseholdColumn relation = HouseholdColumns.Named("与户主关系");

    static readonly Finding noHead = new(ErrorCode.NoHead, "本户没有户主", "The household has no head");
    static readonly Finding twoHeads = new(ErrorCode.TwoHeads, "本户户主多于一人", "The household has more than one head");

    public static void Check(IReadOnlyList<CheckedRow> rows, IReadOnlyList<HouseholdColumn> columns, List<ImportError> errors)
    {
        CheckHead(rows, errors);
        foreach (var column in columns.Where(column => column.OfHousehold && column != number)) CheckAgreement(rows, column, errors);
    }

    static void CheckHead(IReadOnlyList<CheckedRow> rows, List<ImportError> errors)
    {
        var heads = rows.Where(row => row[relation] == Head).ToList();
        // A relation that could not be read may be the head.
        if (heads.Count == 0 && rows.All(row => row.IsTrusted(relation))) Report(rows[0], relation, noHead, errors);
        foreach (var head in heads.Skip(1)) Report(head, relation, twoHeads, errors);
    }

    // Cells that are wrong in themselves are reported already; the others are held against what most rows say.
    static void CheckAgreement(IReadOnlyList<CheckedRow> rows, HouseholdColumn column, List<ImportError> errors)
    {
        var trusted = rows.Where(row => row.IsTrusted(column)).ToList();
        if (trusted.Count < 2 || trusted.TrueForAll(row => row[column] == trusted[0][column])) return;
        var common = trusted.GroupBy(row => row[column]).MaxBy(group => group.Count())!.Key;
        foreach (var row in trusted.Where(row => row[column] != common)) Report(row, column, Conflict(column, common), errors);
    }

    static Finding Conflict(HouseholdColumn column, string common) => new(
        ErrorCode.HouseholdConflict, $"“{column.Name}”与本户其他行不一致（其他行为“{common}”）", $"“{column.English}” differs from the other rows of the household (“{common}”)");

    static void Report(CheckedRow row, HouseholdColumn column, Finding finding, List<ImportError> errors)
    {
        errors.Add(finding.At(row.Number, column, row[column]));
        row.IsBad = true;
    }
}

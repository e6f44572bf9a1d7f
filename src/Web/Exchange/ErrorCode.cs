namespace CaseFlow.Web.Exchange;

/// <summary>The machine words for defects; scripts and other systems rely on them.</summary>
public static class ErrorCode
{
    public const string IdChecksum = "id-checksum";
    public const string IdScientific = "id-scientific";
    public const string IdZeros = "id-zeros";
    public const string IdLength = "id-length";
    public const string IdRegion = "id-region";
    public const string IdDate = "id-date";
    public const string MissingId = "missing-id";
    public const string DuplicateId = "duplicate-id";
    public const string UnknownVillage = "unknown-village";
    public const string UnknownCode = "unknown-code";
    public const string MissingName = "missing-name";
    public const string MissingRequired = "missing-required";
    public const string MissingColumn = "missing-column";
    public const string DuplicateColumn = "duplicate-column";
    public const string NegativeIncome = "negative-income";
    public const string GenderMismatch = "gender-id-mismatch";
    public const string PupilAge = "pupil-age";
    public const string FormulaInjection = "formula-injection";
    public const string BadNumber = "bad-number";
    public const string BadPhone = "bad-phone";
    public const string BadText = "bad-text";
    public const string CellType = "cell-type";
    public const string TooLong = "too-long";
    public const string NoHead = "no-head";
    public const string TwoHeads = "two-heads";
    public const string HouseholdConflict = "household-conflict";
}

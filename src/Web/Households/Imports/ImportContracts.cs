using CaseFlow.Web.Households.Registering;

namespace CaseFlow.Web.Households.Imports;

/// <param name="Status">Checking while a large sheet is looked at, then Checked; Confirmed, Withdrawn, Discarded, Failed or Expired.</param>
public sealed record ImportContract(
    long Id, string FileName, ImportStatus Status, int Households, int People, IReadOnlyList<ImportErrorContract> Errors, IReadOnlyList<string> Warnings)
{
    public ImportMode Mode { get; init; }

    /// <summary>How much of the check is done, in percent.</summary>
    public int Progress { get; init; }

    /// <summary>What an update would replace: old and new text by row and column.</summary>
    public IReadOnlyList<ImportChange> Changes { get; init; } = [];
}

/// <param name="Row">As Excel numbers it; 1 is the header of a plain file.</param>
public sealed record ImportErrorContract(int Row, string Column, string Code, string Value, string Reason);

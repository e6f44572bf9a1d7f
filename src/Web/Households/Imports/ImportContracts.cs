namespace CaseFlow.Web.Households.Imports;

/// <param name="Status">Checked, Confirmed, Withdrawn or Discarded.</param>
public sealed record ImportContract(
    long Id, string FileName, ImportStatus Status, int Households, int People, IReadOnlyList<ImportErrorContract> Errors, IReadOnlyList<string> Warnings);

/// <param name="Row">As Excel numbers it; 1 is the header of a plain file.</param>
public sealed record ImportErrorContract(int Row, string Column, string Code, string Value, string Reason);

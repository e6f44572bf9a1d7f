namespace CaseFlow.Web.Households.Registering;

/// <summary>How new households enter the register.</summary>
/// <param name="Status">The first status; a county that loads its existing register says which.</param>
/// <param name="Since">The first day of that status.</param>
public sealed record RegisterEntry(HouseholdStatus Status, DateOnly Since, string Change, long? BatchId, DateTimeOffset Now, int IncomeYear)
{
    public const string Import = "Import", Entry = "Entry";
}

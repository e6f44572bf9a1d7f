namespace CaseFlow.Web.Exchange.Checking;

/// <summary>A row after the check of its cells: values in their fixed form, and which columns are not to be trusted.</summary>
sealed class CheckedRow(int number)
{
    readonly string[] values = new string[HouseholdColumns.All.Count];
    uint badColumns;

    public int Number { get; } = number;

    public IdNumber? Id { get; set; }

    /// <summary>True when anything is wrong with the row, also what only the comparison with other rows shows.</summary>
    public bool IsBad { get; set; }

    public string this[HouseholdColumn column]
    {
        get => values[column.Index] ?? "";
        set => values[column.Index] = value;
    }

    public bool IsTrusted(HouseholdColumn column) => (badColumns & (1u << column.Index)) == 0;

    public void Distrust(HouseholdColumn column)
    {
        badColumns |= 1u << column.Index;
        IsBad = true;
    }
}

namespace CaseFlow.Web.Exchange.Checking;

/// <summary>A defect before it is known in which row it stands.</summary>
sealed record Finding(string Code, Words Words)
{
    public Finding(string code, string zh, string en) : this(code, new Words(zh, en)) { }

    public ImportError At(int row, HouseholdColumn column, string value) => new(row, column.Name, Code, value, Words);
}

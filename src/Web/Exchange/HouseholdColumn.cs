namespace CaseFlow.Web.Exchange;

public enum ColumnKind { Text, Code, Village, Amount, Number, IdNumber, Name, Phone }

/// <summary>One column of the household sheet and the rules its cells obey.</summary>
public sealed record HouseholdColumn(string Name, string English, ColumnKind Kind)
{
    /// <summary>True when every row of one household must say the same.</summary>
    public bool OfHousehold { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>The code list that holds the allowed labels.</summary>
    public string? List { get; init; }

    /// <summary>Several labels may stand in one cell, parted by 、 or a comma.</summary>
    public bool IsMany { get; init; }

    public int MaxLength { get; init; } = 50;

    public decimal Min { get; init; }

    public decimal Max { get; init; } = 1_000_000_000;

    /// <summary>Names under which other systems export the same column.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Position in <see cref="HouseholdColumns.All"/>.</summary>
    public int Index { get; init; }

    /// <summary>Excel must keep the digits of these columns as they are.</summary>
    public bool IsTextInExcel => Kind is not (ColumnKind.Amount or ColumnKind.Number);
}

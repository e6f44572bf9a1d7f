using CaseFlow.Web.Organisation;

namespace CaseFlow.Web.Standards.Parameters;

/// <summary>A dated parameter with its source, such as the income line of a year in an area (D-021, D-022). Values are added, never changed.</summary>
public sealed class Standard : IDated
{
    public long Id { get; init; }

    /// <summary>What it is, such as income-line.</summary>
    public required string Key { get; init; }

    /// <summary>The area it holds for; the lowest area with a value wins.</summary>
    public required string AreaCode { get; init; }

    /// <summary>In the unit of the key: yuan per person and year for income lines.</summary>
    public required decimal Value { get; init; }
    public required DateOnly ValidFrom { get; init; }
    public DateOnly? ValidTo { get; set; }

    /// <summary>文号 or name of the document.</summary>
    public required string Source { get; init; }

    public const string IncomeLine = "income-line";
}

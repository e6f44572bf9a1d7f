namespace CaseFlow.Web.Exchange;

/// <summary>What an uploaded file may cost at most, checked before and while it is read.</summary>
public sealed record ImportLimits
{
    public static readonly ImportLimits Default = new();

    public int MaxBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>Parts inside an .xlsx package.</summary>
    public int MaxEntries { get; init; } = 2_000;

    /// <summary>Bytes of all parts of an .xlsx package after unpacking.</summary>
    public long MaxUnpackedBytes { get; init; } = 400L * 1024 * 1024;

    /// <summary>Bytes of one part that the reader keeps in memory as a whole, such as the shared strings.</summary>
    public long MaxPartBytes { get; init; } = 100L * 1024 * 1024;

    public int MaxRows { get; init; } = 200_000;

    public int MaxColumns { get; init; } = 200;

    public int MaxCellLength { get; init; } = 2_000;
}

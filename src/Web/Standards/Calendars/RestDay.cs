namespace CaseFlow.Web.Standards.Calendars;

/// <summary>A rest day of one area and all below it, such as 火把节 (U-083); only clocks of working days skip it.</summary>
public sealed class RestDay
{
    public long Id { get; init; }
    public required string AreaCode { get; init; }
    public required DateOnly Date { get; init; }
    public required string Name { get; set; }
}

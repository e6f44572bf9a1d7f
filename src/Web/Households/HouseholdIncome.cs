namespace CaseFlow.Web.Households;

/// <summary>The income of a household in one income year (1 October to 30 September, D-058), in yuan.</summary>
public sealed class HouseholdIncome
{
    public required long Id { get; init; }
    public required long HouseholdId { get; init; }
    public required int Year { get; init; }
    public required decimal Total { get; set; }
    public decimal? Dibao { get; set; }
    public decimal? Pension { get; set; }
    public required DateTimeOffset RecordedAt { get; set; }
}

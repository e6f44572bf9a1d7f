namespace CaseFlow.Web.Rectification.Registering;

/// <summary>An item as the form and programs hand it in. People by id or user name; the area may be left out with a household.</summary>
/// <param name="Key">Its number on the list; the same source, batch and key again change nothing.</param>
public sealed record ItemInput(
    ItemSource? Source = null, string? Batch = null, string? Key = null, string? AreaCode = null, long? HouseholdId = null, string? Category = null, string? Problem = null,
    string? Measures = null, long? OrganId = null, string? Unit = null, string? Leader = null, string? Person = null, string? Checker = null)
{
    public DateOnly? SignBy { get; init; }

    public DateOnly? RectifyBy { get; init; }

    public DateOnly? RecheckBy { get; init; }

    public DateOnly? ExplainBy { get; init; }

    public DateOnly? CloseBy { get; init; }

    public RecordChannel Channel { get; init; }

    public bool IsBaseline { get; init; }

    public long? CampaignId { get; init; }

    public long? InspectionId { get; init; }

    public NewItem ToItem(ItemPeople people) => new(
        Source ?? ItemSource.SelfCheck, Batch?.Trim() ?? "", Key?.Trim() is { Length: > 0 } key ? key : Guid.NewGuid().ToString("n"), AreaCode?.Trim() ?? "",
        Category?.Trim() ?? "", Problem ?? "")
    {
        HouseholdId = HouseholdId, Measures = string.IsNullOrWhiteSpace(Measures) ? null : Measures, OrganId = OrganId, OrganName = string.IsNullOrWhiteSpace(Unit) ? null : Unit,
        LeaderId = people.Resolve(Leader), PersonId = people.Resolve(Person), CheckerId = people.Resolve(Checker),
        Days = new(SignBy, RectifyBy, RecheckBy, ExplainBy, CloseBy), Channel = Channel, IsBaseline = IsBaseline, CampaignId = CampaignId, InspectionId = InspectionId,
    };
}

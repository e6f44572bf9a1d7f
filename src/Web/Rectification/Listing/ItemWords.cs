using CaseFlow.Web.Organisation;
using CaseFlow.Web.Standards;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Rectification.Listing;

/// <summary>Puts items into words for lists and files.</summary>
public sealed class ItemWords(ItemLamps lamps, OrganisationDirectory organisation, StandardsDirectory standards, IStringLocalizer<RectificationTexts> texts)
{
    public string NameOf(ItemState state) => texts[$"State_{state}"];

    public string NameOf(ItemSource source) => texts[$"Source_{source}"];

    public string NameOf(RecordChannel channel) => texts[$"Channel_{channel}"];

    public string CategoryName(string key) => standards.Current.Category(key)?.Name ?? key;

    public async Task<IReadOnlyList<ItemRow>> Rows(IReadOnlyList<RectificationItem> items, Explanations explanations, CancellationToken ct)
    {
        var said = await explanations.Of([.. items.Where(item => item.ExplainedOn is not null).Select(item => item.Id)], ct);
        return [.. items.Select(item => Row(item, said.GetValueOrDefault(item.Id)))];
    }

    public ItemRow Row(RectificationItem item, string? explanation) => new(
        item.Id, item.Number, item.Source, NameOf(item.Source), item.Batch, item.SourceKey, item.Category, CategoryName(item.Category), item.Problem)
    {
        AreaCode = item.AreaCode, AreaName = organisation.Current.NameOf(item.AreaCode), HouseholdId = item.HouseholdId, Subject = item.Subject, Measures = item.Measures,
        Unit = item.OrganName, Leader = item.LeaderName, Person = item.PersonName, Checker = item.CheckerName, DueOn = item.DueOn, CloseBy = item.CloseBy,
        Progress = item.Progress, State = item.State, StateName = NameOf(item.State), Lamp = lamps.Of(item), ClosedOn = item.ClosedOn, Explanation = explanation,
        IsLate = item.IsLate, IsOverdueUnclosed = lamps.IsOverdueUnclosed(item), SentBack = item.SentBack, Channel = item.Channel, IsBaseline = item.IsBaseline,
        CampaignId = item.CampaignId,
    };
}

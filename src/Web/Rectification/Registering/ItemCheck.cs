using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Web.Standards;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Rectification.Registering;

/// <summary>Says everything that is wrong with an item before it is registered; the same words for form, file, programs and checks of data.</summary>
public sealed class ItemCheck(
    ItemPeople people, StandardsDirectory standards, OrganisationDirectory organisation, TimeProvider clock, IStringLocalizer<RectificationTexts> texts)
{
    /// <summary>The problems of one item; its household has been looked up already.</summary>
    public IEnumerable<FieldProblem> Problems(NewItem item, Caller caller) =>
        [.. Texts(item), .. Place(item, caller), .. People(item), .. Days(item.Days)];

    private IEnumerable<FieldProblem> Texts(NewItem item)
    {
        if (string.IsNullOrWhiteSpace(item.Key)) yield return Missing("key");
        if (item.Key?.Length > 100) yield return TooLong("key", 100);
        if (item.Batch.Length > 100) yield return TooLong("batch", 100);
        if (string.IsNullOrWhiteSpace(item.Problem)) yield return Missing("problem");
        if (item.Problem?.Length > 2000) yield return TooLong("problem", 2000);
        if (item.Measures?.Length > 2000) yield return TooLong("measures", 2000);
        if (item.OrganName?.Length > 200) yield return TooLong("unit", 200);
        if (string.IsNullOrWhiteSpace(item.Category)) yield return Missing("category");
        else if (standards.Current.Category(item.Category) is not { } known || !known.IsValidOn(clock.ChinaToday))
            yield return new("category", "UnknownCategory", texts["UnknownCategory", item.Category]);
    }

    private IEnumerable<FieldProblem> Place(NewItem item, Caller caller)
    {
        var village = item.AreaCode.Length > 12 ? item.AreaCode[..12] : item.AreaCode;
        if (!AreaPaths.IsCode(item.AreaCode) || organisation.Current.Area(village) is null) yield return new("areaCode", "UnknownArea", texts["UnknownArea", item.AreaCode]);
        else if (AreaPaths.LevelOf(item.AreaCode) < AreaLevel.County) yield return new("areaCode", "AreaTooWide", texts["AreaTooWide"]);
        else if (!caller.IsOutsidePosts && !caller.Sees(item.AreaCode)) yield return new("areaCode", "ForeignArea", texts["ForeignArea", organisation.Current.NameOf(item.AreaCode)]);
    }

    private IEnumerable<FieldProblem> People(NewItem item)
    {
        foreach (var (field, user) in new[] { ("leader", item.LeaderId), ("person", item.PersonId), ("checker", item.CheckerId) })
        {
            if (user is null) continue;
            if (!people.Exists(user)) yield return new(field, "UnknownPerson", texts["UnknownPerson", user]);
            else if (AreaPaths.IsCode(item.AreaCode) && !people.Covers(user, item.AreaCode)) yield return new(field, "NoPostThere", texts["NoPostThere", people.NameOf(user) ?? user]);
        }

        if (item.PersonId is not { } person) yield break;
        if (item.CheckerId == person) yield return new("checker", "CheckerIsPerson", texts["CheckerIsPerson"]);
        if (item.LeaderId == person) yield return new("leader", "LeaderIsPerson", texts["LeaderIsPerson"]);
    }

    private IEnumerable<FieldProblem> Days(ItemDays days)
    {
        (string Field, DateOnly? Day)[] order = [("signBy", days.SignBy), ("rectifyBy", days.RectifyBy), ("recheckBy", days.RecheckBy), ("closeBy", days.CloseBy)];
        DateOnly? before = null;
        foreach (var (field, day) in order)
        {
            if (day is null) continue;
            if (day < before) yield return new(field, "DayOrder", texts["DayOrder", texts[$"Day_{field}"]]);
            before = day;
        }

        if (days.ExplainBy is { } explain && days.CloseBy is { } close && explain > close) yield return new("explainBy", "DayOrder", texts["ExplainOrder"]);
    }

    private FieldProblem Missing(string field) => new(field, "Required", texts["Required", texts[$"Field_{field}"]]);

    private FieldProblem TooLong(string field, int most) => new(field, "TooLong", texts["TooLong", texts[$"Field_{field}"], most]);
}

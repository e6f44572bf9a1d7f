using System.Linq.Expressions;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Standards;
using CaseFlow.Web.Standards.Parameters;

namespace CaseFlow.Web.Rectification.Listing;

/// <summary>
/// The lamps of items (U-054). What was finished late stays grey-red for ever; an open item with any missed day is red. An explanation ends the work and the
/// lamp, but 逾期未销号 asks for the closing alone.
/// </summary>
public sealed class ItemLamps(StandardsDirectory standards, TimeProvider clock)
{
    public DateOnly Today => clock.ChinaToday;

    public int WarningDays(string area) => (int)StandardKey.WarningDays.On(standards.Current, area, Today);

    public string Of(RectificationItem item) => item.State switch
    {
        ItemState.Merged or ItemState.Withdrawn => "None",
        ItemState.Closed or ItemState.Explained => item.IsLate ? "GreyRed" : "Green",
        _ when item.IsLate || item.DueOn < Today || item.CloseBy < Today => "Red",
        _ when item.DueOn <= Today.AddDays(WarningDays(item.AreaCode)) => "Yellow",
        _ => "Green",
    };

    /// <summary>The lamp of one stage.</summary>
    public string OfStage(DateOnly? by, DateOnly? done, string area) => (by, done) switch
    {
        (null, null) => "None",
        (null, _) => "Green",
        ({ } last, { } at) => at > last ? "GreyRed" : "Green",
        ({ } last, null) => last < Today ? "Red" : last <= Today.AddDays(WarningDays(area)) ? "Yellow" : "Green",
    };

    public bool IsOverdueUnclosed(RectificationItem item) =>
        item.State is not (ItemState.Closed or ItemState.Merged or ItemState.Withdrawn) && item.CloseBy < Today;

    /// <summary>The items that show the lamp, as a condition of the database.</summary>
    public Expression<Func<RectificationItem, bool>> Showing(string lamp, string area)
    {
        var (today, soon) = (Today, Today.AddDays(WarningDays(area)));
        return lamp switch
        {
            "GreyRed" => item => item.IsLate && (item.State == ItemState.Closed || item.State == ItemState.Explained),
            "Red" => item => (item.State < ItemState.Explained || item.State == ItemState.ToClose) && (item.IsLate || item.DueOn < today || item.CloseBy < today),
            "Yellow" => item => (item.State < ItemState.Explained || item.State == ItemState.ToClose) && !item.IsLate
                && item.DueOn >= today && item.DueOn <= soon && (item.CloseBy == null || item.CloseBy >= today),
            _ => item => ((item.State == ItemState.Closed || item.State == ItemState.Explained) && !item.IsLate)
                || ((item.State < ItemState.Explained || item.State == ItemState.ToClose) && !item.IsLate
                    && (item.DueOn == null || item.DueOn > soon) && (item.CloseBy == null || item.CloseBy >= today)),
        };
    }
}

using CaseFlow.Web.Rectification;

namespace CaseFlow.Web.Supervision.Desk;

/// <summary>The lamp of an item on a day (U-054). What was finished late shows grey-red and never green again.</summary>
internal static class ItemLamp
{
    public static string Of(ItemState state, bool isLate, DateOnly? due, DeskMoment moment) => state switch
    {
        ItemState.Closed or ItemState.Explained => isLate ? "GreyRed" : "Green",
        ItemState.Merged or ItemState.Withdrawn => "None",
        _ when isLate || due < moment.Today => "Red",
        _ when due <= moment.SoonUntil => "Yellow",
        _ => "Green",
    };
}

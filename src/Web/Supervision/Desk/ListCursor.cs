using System.Globalization;

namespace CaseFlow.Web.Supervision.Desk;

/// <summary>Where a page of a list ended: the day it is sorted by and the id.</summary>
internal sealed record ListCursor(DateOnly Day, long Id)
{
    public static ListCursor? Read(string? text) =>
        text?.Split('_') is [var day, var id] && DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new(on, number) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Day:yyyyMMdd}_{Id}");
}

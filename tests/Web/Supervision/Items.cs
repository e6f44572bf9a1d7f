using System.Globalization;
using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Rectification;

namespace CaseFlow.Tests.Web.Supervision;

/// <summary>Items put into the table as they would stand after acts, without their cases.</summary>
internal static class Items
{
    public const string County = "530502000000", Township = "530502005000", Village = "530502005007", OtherTownship = "530502002000";

    private static int last;

    public static RectificationItem New(string area, ItemState state, DateOnly? due, bool isLate = false, DateOnly? closed = null)
    {
        var number = Interlocked.Increment(ref last);
        return new()
        {
            Id = 900_000_000 + number, Number = string.Create(CultureInfo.InvariantCulture, $"ZG-530502-2026-{number:000000}"), AreaCode = area, Subject = $"张{number}", Source = ItemSource.County,
            SourceKey = number.ToString(CultureInfo.InvariantCulture), Category = "other", Problem = "住房漏雨", State = state, DueOn = due, IsLate = isLate, ClosedOn = closed,
            ExplainedOn = state == ItemState.Explained ? closed : null, OrganId = 1, CreatedBy = "system", CreatedAt = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero), IsStarted = true,
        };
    }

    public static Task<int> Add(this CaseFlowApp app, params RectificationItem[] items) => app.InDatabase(db =>
    {
        db.AddRange(items);
        return db.SaveChangesAsync();
    });
}

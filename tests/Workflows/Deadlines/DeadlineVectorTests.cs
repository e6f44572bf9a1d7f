using System.Globalization;
using CaseFlow.Workflows.Deadlines;

namespace CaseFlow.Tests.Workflows.Deadlines;

public sealed class DeadlineVectorTests
{
    [Theory]
    [InlineData("2017-11-21", 7, "natural", true, "none", "2017-11-27")]
    [InlineData("2020-10-09", 5, "natural", false, "none", "2020-10-14")]
    [InlineData("2019-09-06", 7, "natural", false, "restday", "2019-09-16")]
    [InlineData("2019-09-06", 7, "natural", false, "none", "2019-09-13")]
    [InlineData("2019-09-06", 15, "working", false, "none", "2019-09-29")]
    [InlineData("2019-09-30", 5, "working", false, "none", "2019-10-12")]
    [InlineData("2019-09-24", 7, "natural", false, "restday", "2019-10-08")]
    [InlineData("2018-10-01", 7, "natural", true, "none", "2018-10-07")]
    [InlineData("2018-10-01", 7, "natural", false, "none", "2018-10-08")]
    [InlineData("2018-12-28", 1, "working", false, "none", "2018-12-29")]
    [InlineData("2018-12-28", 2, "working", false, "none", "2019-01-02")]
    [InlineData("2024-12-31", 20, "working", false, "none", "2025-02-05")]
    [InlineData("2026-02-12", 5, "natural", false, "restday", "2026-02-24")]
    [InlineData("2026-02-12", 7, "working", false, "none", "2026-02-28")]
    [InlineData("2026-09-28", 5, "working", false, "none", "2026-10-10")]
    [InlineData("2026-09-18", 7, "natural", false, "restday", "2026-09-28")]
    [InlineData("2026-09-18", 5, "working", false, "none", "2026-09-24")]
    public void Counts_the_known_deadlines(string start, int days, string calendar, bool countStartDay, string roll, string lastDay)
    {
        var rule = CountingRule.Parse(days, calendar, countStartDay, roll);

        var deadline = DeadlineCalculator.Compute(Day(start), rule, WorkCalendar.StateCouncil);

        deadline.LastDay.ShouldBe(Day(lastDay));
        deadline.IsProvisional.ShouldBeFalse();
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

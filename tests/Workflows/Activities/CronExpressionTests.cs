using CaseFlow.Workflows.Activities.Timing;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Tests.Activities;

public sealed class CronExpressionTests
{
    // Monday 2 March 2026, 09:00 in China.
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("0 * * * * *", "2026-03-02 09:01:00")]
    [InlineData("*/20 * * * * *", "2026-03-02 09:00:20")]
    [InlineData("0 0 9 * * *", "2026-03-03 09:00:00")]
    [InlineData("0 30 8-17/3 * * MON-FRI", "2026-03-02 11:30:00")]
    [InlineData("0 0 0 L * *", "2026-03-31 00:00:00")]
    [InlineData("0 0 0 L-1 * ?", "2026-03-30 00:00:00")]
    [InlineData("0 0 0 15W * *", "2026-03-16 00:00:00")]
    [InlineData("0 0 0 * * 7", "2026-03-08 00:00:00")]
    [InlineData("0 0 0 * * FRI#2", "2026-03-13 00:00:00")]
    [InlineData("0 0 0 * * 5L", "2026-03-27 00:00:00")]
    [InlineData("0 0 0 29 FEB *", "2028-02-29 00:00:00")]
    [InlineData("0 0 22-2 * * *", "2026-03-02 22:00:00")]
    [InlineData("0 0 0 13 * FRI", "2026-03-13 00:00:00")]
    [InlineData("@hourly", "2026-03-02 10:00:00")]
    public void Finds_the_next_time_in_china(string text, string next) =>
        CronExpression.Parse(text).NextAfter(Now)!.Value.ToString("yyyy-MM-dd HH:mm:ss").ShouldBe(next);

    [Theory]
    [InlineData("")]
    [InlineData("* * * * *")]
    [InlineData("60 * * * * *")]
    [InlineData("* * * 0 * *")]
    [InlineData("* * * * * 8")]
    [InlineData("a b c d e f")]
    [InlineData("* * * * * 1#6")]
    [InlineData("1/2/3 * * * * *")]
    public void Refuses_what_is_no_six_field_expression(string text) => Should.Throw<ExpressionException>(() => CronExpression.Parse(text));

    [Fact]
    public void Finds_nothing_on_a_day_that_never_comes() => CronExpression.Parse("0 0 0 31 2 *").NextAfter(Now).ShouldBeNull();
}

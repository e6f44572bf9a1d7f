using CaseFlow.Web.Supervision.Forecasts;

namespace CaseFlow.Tests.Web.Supervision;

public sealed class ForecastTests
{
    private static readonly DateOnly Today = new(2019, 9, 10);

    [Theory]
    [InlineData(34, 28, "2019-09-27", true)]
    [InlineData(10, 28, "2019-09-15", false)]
    [InlineData(1, 14, "2019-09-11", false)]
    public void Goes_on_as_in_the_last_days(long left, long finished, string expected, bool isTooLate)
    {
        var forecast = Forecast.Of(left, finished, Today, new(2019, 9, 24));

        forecast.FinishOn.ShouldBe(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));
        forecast.IsTooLate.ShouldBe(isTooLate);
    }

    [Fact]
    public void Sees_no_end_when_nothing_moves_and_none_is_needed_when_nothing_is_left()
    {
        Forecast.Of(5, 0, Today, Today).ShouldBe(new(5, 0, null, Today));
        Forecast.Of(5, 0, Today, Today).IsTooLate.ShouldBeTrue();
        Forecast.Of(0, 9, Today, Today).IsTooLate.ShouldBeFalse();
    }
}

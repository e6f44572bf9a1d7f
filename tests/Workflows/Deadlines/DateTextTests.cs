using CaseFlow.Workflows.Deadlines;

namespace CaseFlow.Tests.Workflows.Deadlines;

public sealed class DateTextTests
{
    private static readonly WorkCalendar Calendar =
        WorkCalendar.StateCouncil.WithLocalRestDays([new(new(2019, 7, 26), "火把节")]);

    [Theory]
    [InlineData(2019, 9, 13, "2019-09-13 周五（中秋节 休）", "Fri 2019-09-13 (Mid-Autumn Festival, off)")]
    [InlineData(2019, 9, 29, "2019-09-29 周日（班）", "Sun 2019-09-29 (working day)")]
    [InlineData(2019, 9, 21, "2019-09-21 周六（休）", "Sat 2019-09-21 (off)")]
    [InlineData(2019, 9, 18, "2019-09-18 周三", "Wed 2019-09-18")]
    [InlineData(2019, 7, 26, "2019-07-26 周五（火把节 休）", "Fri 2019-07-26 (火把节, off)")]
    public void Marks_rest_days_and_working_weekends(int year, int month, int day, string zh, string en)
    {
        var date = new DateOnly(year, month, day);

        DateText.Zh(date, Calendar).ShouldBe(zh);
        DateText.En(date, Calendar).ShouldBe(en);
    }

    [Fact]
    public void Says_when_a_period_is_over()
    {
        DateText.EndZh(new(2019, 9, 16)).ShouldBe("9月16日24时");
        DateText.EndEn(new(2019, 9, 16)).ShouldBe("24:00 on 16 September");
    }
}

using CaseFlow.Workflows.Deadlines;

namespace CaseFlow.Tests.Workflows.Deadlines;

public sealed class WorkCalendarTests
{
    [Fact]
    public void Knows_the_arrangements_of_the_State_Council()
    {
        var calendar = WorkCalendar.StateCouncil;

        calendar.Years.ShouldBe(Enumerable.Range(2012, 15));
        calendar.IsHoliday(new(2019, 9, 13)).ShouldBeTrue();
        calendar.NameOf(new(2019, 9, 13)).ShouldBe("中秋");
        calendar.IsWorkday(new(2019, 9, 29)).ShouldBeTrue();
        calendar.IsWorkday(new(2019, 9, 22)).ShouldBeFalse();
        calendar.HasYear(2027).ShouldBeFalse();
    }

    [Fact]
    public void Merges_the_December_days_of_the_next_years_file()
    {
        var file = HolidayFile.Read("""{"year": 2019, "days": [{"date": "2018-12-29", "name": "元旦", "isOffDay": false}]}""");

        var calendar = WorkCalendar.FromYears([new HolidayYear(2018, []), .. file.Years]);

        calendar.IsWorkday(new(2018, 12, 29)).ShouldBeTrue();
        calendar.MissingYearFor(new(2018, 12, 29)).ShouldBeNull();
    }

    [Fact]
    public void A_changed_arrangement_replaces_the_year_and_leaves_the_old_calendar_alone()
    {
        var before = WorkCalendar.StateCouncil;

        var after = before.WithYear(new(2027, [new(new(2027, 1, 1), "元旦", true)]));

        before.HasYear(2027).ShouldBeFalse();
        after.IsHoliday(new(2027, 1, 1)).ShouldBeTrue();
        after.IsHoliday(new(2026, 10, 1)).ShouldBeTrue();
    }

    [Fact]
    public void A_local_rest_day_is_no_workday_but_no_holiday_of_the_State_Council()
    {
        var calendar = WorkCalendar.WeekendsOnly.WithLocalRestDays([new(new(2019, 7, 26), "火把节")]);

        calendar.IsWorkday(new(2019, 7, 26)).ShouldBeFalse();
        calendar.IsHoliday(new(2019, 7, 26)).ShouldBeFalse();
        calendar.NameOf(new(2019, 7, 26)).ShouldBe("火把节");
        calendar.Describe(new(2019, 7, 26)).Type.ShouldBe(DayType.LocalRest);
    }

    [Fact]
    public void A_holiday_file_is_refused_with_every_problem()
    {
        const string json = """
            {
              "2027": [
                {"date": "2027-01-01", "name": "元旦", "isOffDay": true},
                {"date": "2027-01-01", "name": "元旦", "isOffDay": true},
                {"date": "2027-13-01", "name": "元旦", "isOffDay": true},
                {"date": "2028-01-01", "name": "元旦", "isOffDay": true},
                {"date": "2027-01-02", "name": "元旦", "isOffDay": "yes"},
                7
              ],
              "soon": []
            }
            """;

        var file = HolidayFile.Read(json);

        file.Years.ShouldBeEmpty();
        file.Problems.Count.ShouldBe(6);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("7")]
    public void A_file_of_another_shape_is_refused(string json) => HolidayFile.Read(json).Problems.Count.ShouldBe(1);
}

using CaseFlow.Workflows.Deadlines;
using FsCheck;
using FsCheck.Fluent;

namespace CaseFlow.Tests.Workflows.Deadlines;

public sealed class DeadlinePropertyTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.StateCouncil;

    private static readonly Gen<DateOnly> Starts =
        Gen.Choose(new DateOnly(2012, 1, 1).DayNumber, new DateOnly(2028, 12, 31).DayNumber).Select(DateOnly.FromDayNumber);

    private static readonly Gen<CountingRule> Rules =
        from days in Gen.Choose(0, 60)
        from kind in Gen.Elements(DayKind.Natural, DayKind.Working)
        from countStart in Gen.Elements(true, false)
        from roll in Gen.Elements(Roll.None, Roll.RestDay, Roll.Holiday)
        select new CountingRule(days, kind, countStart, roll);

    [Fact]
    public void One_more_day_never_ends_earlier() => Check((start, rule) =>
        LastDay(start, rule with { Days = rule.Days + 1 }) >= LastDay(start, rule));

    [Fact]
    public void Never_ends_on_a_rest_day_when_it_rolls_over_rest_days() => Check((start, rule) =>
        Calendar.IsWorkday(LastDay(start, rule with { Roll = Roll.RestDay })));

    [Fact]
    public void Never_ends_on_a_holiday_when_it_rolls_over_holidays() => Check((start, rule) =>
        !Calendar.IsHoliday(LastDay(start, rule with { Roll = Roll.Holiday })));

    [Fact]
    public void Counts_as_many_working_days_as_lie_in_the_span() => Check((start, rule) =>
    {
        var working = rule with { Calendar = DayKind.Working, Days = rule.Days + 1 };
        var first = rule.CountStartDay ? start : start.AddDays(1);
        var length = LastDay(start, working).DayNumber - first.DayNumber + 1;
        return Enumerable.Range(0, length).Count(offset => Calendar.IsWorkday(first.AddDays(offset))) == working.Days;
    });

    [Fact]
    public void Not_counting_the_start_day_never_shortens() => Check((start, rule) =>
        LastDay(start, rule with { CountStartDay = false }) >= LastDay(start, rule with { CountStartDay = true }));

    [Fact]
    public void The_steps_name_every_day_from_start_to_end_once() => Check((start, rule) =>
    {
        var deadline = DeadlineCalculator.Compute(start, rule, Calendar);
        return deadline.Steps.Select(step => step.Mark.Date.DayNumber)
            .SequenceEqual(Enumerable.Range(start.DayNumber, deadline.LastDay.DayNumber - start.DayNumber + 1));
    });

    [Fact]
    public void A_year_without_an_arrangement_gives_the_weekend_answer_and_says_so() => Check((start, rule) =>
    {
        var later = start.AddYears(100);
        var working = rule with { Calendar = DayKind.Working, Days = rule.Days + 1 };
        var deadline = DeadlineCalculator.Compute(later, working, Calendar);
        return deadline.IsProvisional && deadline.LastDay == DeadlineCalculator.Compute(later, working, WorkCalendar.WeekendsOnly).LastDay;
    });

    [Fact]
    public void A_pause_of_n_days_moves_a_natural_deadline_by_n_days_before_the_roll()
    {
        var pauses = from after in Gen.Choose(1, 60) from length in Gen.Choose(0, 30) select (after, length);

        Prop.ForAll(Starts.ToArbitrary(), Rules.ToArbitrary(), pauses.ToArbitrary(), (start, rule, pause) =>
        {
            var natural = rule with { Calendar = DayKind.Natural, Days = pause.after + 1, CountStartDay = false };
            var deadline = DeadlineCalculator.Compute(start, natural, Calendar);
            var from = start.AddDays(pause.after);
            var resumed = deadline.Pause(from, PauseCause.Objection).Resume(from.AddDays(pause.length), Calendar);
            return resumed.RawLastDay.Date == deadline.RawLastDay.Date.AddDays(pause.length) && resumed.PausedDays == pause.length;
        }).QuickCheckThrowOnFailure();
    }

    private static DateOnly LastDay(DateOnly start, CountingRule rule) => DeadlineCalculator.Compute(start, rule, Calendar).LastDay;

    private static void Check(Func<DateOnly, CountingRule, bool> holds) =>
        Prop.ForAll(Starts.ToArbitrary(), Rules.ToArbitrary(), holds).QuickCheckThrowOnFailure();
}

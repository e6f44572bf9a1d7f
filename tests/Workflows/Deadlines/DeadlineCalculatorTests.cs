using CaseFlow.Workflows.Deadlines;

namespace CaseFlow.Tests.Workflows.Deadlines;

public sealed class DeadlineCalculatorTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.StateCouncil;

    [Fact]
    public void Rolls_over_a_weekend_only_when_rest_days_roll()
    {
        var friday = new DateOnly(2019, 9, 20);

        var restDay = DeadlineCalculator.Compute(friday, new(1, DayKind.Natural, false, Roll.RestDay), Calendar);
        var holiday = DeadlineCalculator.Compute(friday, new(1, DayKind.Natural, false, Roll.Holiday), Calendar);

        restDay.LastDay.ShouldBe(new(2019, 9, 23));
        holiday.LastDay.ShouldBe(new(2019, 9, 21));
    }

    [Fact]
    public void Rolls_out_of_a_holiday_past_the_weekend_that_follows()
    {
        var rule = new CountingRule(7, DayKind.Natural, false, Roll.Holiday);

        var deadline = DeadlineCalculator.Compute(new(2019, 9, 6), rule, Calendar);

        deadline.RawLastDay.Date.ShouldBe(new(2019, 9, 13));
        deadline.LastDay.ShouldBe(new(2019, 9, 16));
    }

    [Fact]
    public void One_more_day_after_a_holiday_never_ends_on_the_weekend_before_the_roll()
    {
        var labourDay = new DateOnly(2015, 5, 1);

        LastDay(0).ShouldBe(new(2015, 5, 4));
        LastDay(1).ShouldBe(new(2015, 5, 4));

        DateOnly LastDay(int days) => DeadlineCalculator.Compute(labourDay, new(days, DayKind.Natural, false, Roll.Holiday), Calendar).LastDay;
    }

    [Fact]
    public void A_working_weekend_day_is_a_good_last_day()
    {
        var deadline = DeadlineCalculator.Compute(new(2026, 2, 21), CountingRule.ForNotice(7), Calendar);

        deadline.LastDay.ShouldBe(new(2026, 2, 28));
        deadline.IsRolled.ShouldBeFalse();
    }

    [Fact]
    public void Ends_at_24_hours_China_time()
    {
        var deadline = DeadlineCalculator.Compute(new(2020, 10, 9), CountingRule.ForNotice(5), Calendar);

        deadline.DueInstant.ShouldBe(new DateTimeOffset(2020, 10, 14, 16, 0, 0, TimeSpan.Zero));
        ChinaTime.DateOf(deadline.DueInstant.AddTicks(-1)).ShouldBe(deadline.LastDay);
    }

    [Fact]
    public void Local_rest_days_stop_working_clocks_and_leave_natural_clocks_alone()
    {
        var torchFestival = Calendar.WithLocalRestDays([new(new(2019, 7, 26), "火把节")]);

        var working = DeadlineCalculator.Compute(new(2019, 7, 25), CountingRule.ForHandling(1), torchFestival);
        var natural = DeadlineCalculator.Compute(new(2019, 7, 25), CountingRule.ForNotice(1), torchFestival);

        working.LastDay.ShouldBe(new(2019, 7, 29));
        natural.LastDay.ShouldBe(new(2019, 7, 26));
    }

    [Fact]
    public void Explains_every_day_from_start_to_end()
    {
        var deadline = DeadlineCalculator.Compute(new(2019, 9, 12), CountingRule.ForNotice(1), Calendar);

        deadline.Steps.Select(step => (step.Mark.Date.Day, step.Kind)).ShouldBe([
            (12, DeadlineStepKind.StartNotCounted), (13, DeadlineStepKind.Counted),
            (14, DeadlineStepKind.RolledOver), (15, DeadlineStepKind.RolledOver), (16, DeadlineStepKind.RolledTo)]);
    }

    [Fact]
    public void Falls_back_to_weekends_and_says_so_in_a_year_without_an_arrangement()
    {
        var deadline = DeadlineCalculator.Compute(new(2030, 9, 30), CountingRule.ForHandling(5), Calendar);

        deadline.LastDay.ShouldBe(new(2030, 10, 7));
        deadline.MissingYears.ShouldBe([2030]);
    }

    [Fact]
    public void Depends_on_the_next_arrangement_in_the_last_days_of_December()
    {
        var rule = CountingRule.ForHandling(1);

        DeadlineCalculator.Compute(new(2026, 12, 28), rule, Calendar).MissingYears.ShouldBe([2027]);
        DeadlineCalculator.Compute(new(2026, 12, 24), rule, Calendar).MissingYears.ShouldBeEmpty();
        DeadlineCalculator.Compute(new(2025, 12, 29), rule, Calendar).MissingYears.ShouldBeEmpty();
    }

    [Fact]
    public void Natural_days_without_a_roll_need_no_arrangement()
    {
        var deadline = DeadlineCalculator.Compute(new(2030, 9, 30), new(5, DayKind.Natural, false, Roll.None), Calendar);

        deadline.IsProvisional.ShouldBeFalse();
    }

    [Theory]
    [InlineData(DayKind.Natural, Roll.None, 14)]
    [InlineData(DayKind.Natural, Roll.RestDay, 16)]
    [InlineData(DayKind.Working, Roll.None, 14)]
    public void Zero_days_end_on_the_start_day(DayKind kind, Roll roll, int lastDay)
    {
        var saturday = new DateOnly(2019, 9, 14);

        var deadline = DeadlineCalculator.Compute(saturday, new(0, kind, true, roll), Calendar);

        deadline.LastDay.ShouldBe(new(2019, 9, lastDay));
    }

    [Fact]
    public void Lists_every_reason_for_a_refusal()
    {
        var rule = new CountingRule(-1, DayKind.Natural, false, Roll.None);
        var backwards = new DeadlinePause(new(2019, 1, 5), new(2019, 1, 2), PauseCause.Other);

        var refusal = Should.Throw<DeadlineException>(() => DeadlineCalculator.Compute(new(1899, 12, 31), rule, Calendar, [backwards]));

        refusal.Problems.Count.ShouldBe(3);
        refusal.Problems.ShouldAllBe(problem => problem.Zh.Length > 0 && problem.En.Length > 0);
    }

    [Fact]
    public void Accepts_the_first_and_last_day_and_the_longest_period()
    {
        var longest = new CountingRule(CountingRule.MaxDays, DayKind.Working, false, Roll.RestDay);

        DeadlineCalculator.Compute(ChinaTime.FirstDate, longest, Calendar).LastDay.Year.ShouldBe(1914);
        DeadlineCalculator.Compute(ChinaTime.LastDate, longest, Calendar).LastDay.Year.ShouldBe(3014);
        Should.Throw<DeadlineException>(() => DeadlineCalculator.Compute(new(3000, 1, 1), longest, Calendar));
        Should.Throw<DeadlineException>(() => DeadlineCalculator.Compute(ChinaTime.LastDate, longest with { Days = 3661 }, Calendar));
    }

    [Fact]
    public void Refuses_unknown_words_in_a_rule_all_at_once()
    {
        var refusal = Should.Throw<DeadlineException>(() => CountingRule.Parse(4000, "lunar", false, "sideways"));

        refusal.Problems.Count.ShouldBe(3);
        CountingRule.Parse(7, "Natural", true, "RestDay").ShouldBe(new(7, DayKind.Natural, true, Roll.RestDay));
        CountingRule.ReadKind("0").ShouldBeNull();
    }
}

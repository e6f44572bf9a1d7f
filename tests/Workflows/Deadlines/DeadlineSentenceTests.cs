using CaseFlow.Workflows.Deadlines;

namespace CaseFlow.Tests.Workflows.Deadlines;

public sealed class DeadlineSentenceTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.StateCouncil;

    [Fact]
    public void Names_the_holiday_and_the_day_it_rolls_to()
    {
        var sentence = Explain(new(2019, 9, 6), CountingRule.ForNotice(7), StartEvent.Posting);

        sentence.Zh.ShouldBe("9月6日张贴，不含当日，7天，末日9月13日中秋节，顺延至9月16日");
        sentence.En.ShouldBe(
            "Posted on 6 September, start day not counted, 7 days, last day 13 September (Mid-Autumn Festival), moved to 16 September");
    }

    [Fact]
    public void Says_that_a_rest_day_does_not_move_without_a_roll()
    {
        var sentence = Explain(new(2019, 9, 6), new(7, DayKind.Natural, false, Roll.None), StartEvent.Posting);

        sentence.Zh.ShouldBe("9月6日张贴，不含当日，7天，末日9月13日中秋节，不顺延");
        sentence.En.ShouldEndWith("last day 13 September (Mid-Autumn Festival), not moved");
    }

    [Fact]
    public void Explains_working_days_that_end_on_a_working_Sunday()
    {
        var sentence = Explain(new(2019, 9, 6), CountingRule.ForHandling(15), StartEvent.Arrival);

        sentence.Zh.ShouldBe("9月6日收到，不含当日，15个工作日，末日9月29日周日（调休上班）");
        sentence.En.ShouldBe(
            "Received on 6 September, start day not counted, 15 working days, last day 29 September (Sunday, a working day by arrangement)");
    }

    [Fact]
    public void Shows_the_years_when_they_differ()
    {
        var sentence = Explain(new(2018, 12, 28), CountingRule.ForHandling(2), StartEvent.Meeting);

        sentence.Zh.ShouldBe("2018年12月28日评议，不含当日，2个工作日，末日2019年1月2日");
        sentence.En.ShouldBe("Reviewed on 28 December 2018, start day not counted, 2 working days, last day 2 January 2019");
    }

    [Fact]
    public void Says_that_the_start_day_counts()
    {
        var sentence = Explain(new(2017, 11, 21), new(7, DayKind.Natural, true, Roll.None), StartEvent.Posting);

        sentence.Zh.ShouldBe("11月21日张贴，含当日，7天，末日11月27日");
        sentence.En.ShouldBe("Posted on 21 November, start day counted, 7 days, last day 27 November");
    }

    [Fact]
    public void Names_the_weekday_of_a_plain_weekend()
    {
        var sentence = Explain(new(2019, 9, 20), CountingRule.ForNotice(1), StartEvent.Posting);

        sentence.Zh.ShouldBe("9月20日张贴，不含当日，1天，末日9月21日周六，顺延至9月23日");
        sentence.En.ShouldBe("Posted on 20 September, start day not counted, 1 day, last day 21 September (Saturday), moved to 23 September");
    }

    [Fact]
    public void Explains_a_period_of_no_days()
    {
        var sentence = Explain(new(2019, 9, 19), CountingRule.ForHandling(0), StartEvent.Arrival);

        sentence.Zh.ShouldBe("9月19日收到，当日截止，末日9月19日");
        sentence.En.ShouldBe("Received on 19 September, due on the same day, last day 19 September");
    }

    [Fact]
    public void Says_that_a_year_is_counted_by_weekends()
    {
        var sentence = Explain(new(2030, 9, 30), CountingRule.ForHandling(5), StartEvent.Arrival);

        sentence.Zh.ShouldBe("9月30日收到，不含当日，5个工作日，末日10月7日（2030年放假安排未载入，暂按周末推算）");
        sentence.En.ShouldEndWith("last day 7 October (the holiday arrangement for 2030 is not loaded; counted by weekends for now)");
    }

    [Fact]
    public void Shows_the_paused_days_with_their_cause()
    {
        var notice = DeadlineCalculator.Compute(new(2020, 11, 2), CountingRule.ForNotice(7), Calendar);
        var paused = notice.Pause(new(2020, 11, 4), PauseCause.Objection);

        var standing = DeadlineSentence.Of(paused, StartEvent.Posting);
        var resumed = DeadlineSentence.Of(paused.Resume(new(2020, 11, 7), Calendar), StartEvent.Posting);

        standing.Zh.ShouldBe("11月2日张贴，不含当日，7天，11月4日起因异议暂停，尚余6天");
        standing.En.ShouldBe(
            "Posted on 2 November, start day not counted, 7 days, paused since 4 November because of an objection, 6 days left");
        resumed.Zh.ShouldBe("11月2日张贴，不含当日，7天，11月4日至11月6日因异议暂停3天，末日11月12日");
        resumed.En.ShouldBe("Posted on 2 November, start day not counted, 7 days, "
            + "paused from 4 November to 6 November for 3 days because of an objection, last day 12 November");
    }

    private static DeadlineSentence Explain(DateOnly start, CountingRule rule, StartEvent startEvent) =>
        DeadlineSentence.Of(DeadlineCalculator.Compute(start, rule, Calendar), startEvent);
}

using CaseFlow.Workflows.Deadlines;

namespace CaseFlow.Tests.Workflows.Deadlines;

public sealed class DeadlinePauseTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.StateCouncil;

    private static readonly Deadline Notice = DeadlineCalculator.Compute(new(2020, 11, 2), new(7, DayKind.Natural, false, Roll.None), Calendar);

    [Fact]
    public void Counts_the_remaining_days_after_the_pause()
    {
        var paused = Notice.Pause(new(2020, 11, 4), PauseCause.Objection);

        var resumed = paused.Resume(new(2020, 11, 7), Calendar);

        paused.RemainingDays.ShouldBe(6);
        resumed.LastDay.ShouldBe(new(2020, 11, 12));
        resumed.PausedDays.ShouldBe(3);
    }

    [Fact]
    public void A_pause_that_ends_on_its_first_day_changes_nothing()
    {
        var resumed = Notice.Pause(new(2020, 11, 4), PauseCause.Objection).Resume(new(2020, 11, 4), Calendar);

        resumed.LastDay.ShouldBe(Notice.LastDay);
        DeadlineSentence.Of(resumed, StartEvent.Posting).ShouldBe(DeadlineSentence.Of(Notice, StartEvent.Posting));
    }

    [Fact]
    public void Several_pauses_add_up()
    {
        var once = Notice.Pause(new(2020, 11, 4), PauseCause.Objection).Resume(new(2020, 11, 7), Calendar);

        var twice = once.Pause(new(2020, 11, 12), PauseCause.Objection).Resume(new(2020, 11, 14), Calendar);

        twice.LastDay.ShouldBe(new(2020, 11, 14));
        twice.PausedDays.ShouldBe(5);
    }

    [Fact]
    public void A_pause_over_a_weekend_costs_a_working_clock_only_its_working_days()
    {
        var handling = DeadlineCalculator.Compute(new(2020, 11, 2), CountingRule.ForHandling(5), Calendar);

        var resumed = handling.Pause(new(2020, 11, 6), PauseCause.MissingMaterials).Resume(new(2020, 11, 9), Calendar);

        resumed.LastDay.ShouldBe(new(2020, 11, 10));
    }

    [Fact]
    public void A_paused_day_is_never_the_day_a_deadline_rolls_to()
    {
        var rolling = DeadlineCalculator.Compute(new(2020, 10, 31), CountingRule.ForNotice(7), Calendar);

        var resumed = rolling.Pause(new(2020, 11, 9), PauseCause.Objection).Resume(new(2020, 11, 12), Calendar);

        rolling.LastDay.ShouldBe(new(2020, 11, 9));
        resumed.LastDay.ShouldBe(new(2020, 11, 12));
    }

    [Fact]
    public void Refuses_a_pause_outside_the_period_and_a_resumption_before_the_pause()
    {
        var paused = Notice.Pause(new(2020, 11, 4), PauseCause.Objection);

        Should.Throw<DeadlineException>(() => Notice.Pause(new(2020, 11, 1), PauseCause.Objection));
        Should.Throw<DeadlineException>(() => Notice.Pause(new(2020, 11, 10), PauseCause.Objection));
        Should.Throw<DeadlineException>(() => paused.Resume(new(2020, 11, 3), Calendar));
    }
}

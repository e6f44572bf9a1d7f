using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Procedures.Reading;
using CaseFlow.Web.Standards;
using CaseFlow.Workflows;
using CaseFlow.Workflows.Activities.Human;
using CaseFlow.Workflows.Deadlines;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures.Drafts;

/// <summary>A clock as an editor shows it before it is saved.</summary>
/// <param name="Posting">Whether it starts with the posting of a notice instead of the arrival of the work.</param>
/// <param name="Start">What a handling limit counts from; <see cref="ClockStart"/>.</param>
public sealed record SampleClock(int Days, string? Calendar, bool? CountStart, string? Roll, bool? Posting, string? Start = null)
{
    public StartEvent Event => Posting == true ? StartEvent.Posting : Enum.TryParse<ClockStart>(Start, out var start) ? start switch
    {
        ClockStart.Reception => StartEvent.Reception,
        ClockStart.Posting => StartEvent.Posting,
        ClockStart.Meeting => StartEvent.Meeting,
        ClockStart.Field => StartEvent.Named,
        _ => StartEvent.Arrival,
    }
    : StartEvent.Arrival;
}

public sealed record SampleDeadlineContract(DateOnly LastDay, string Sentence);

/// <summary>Counts a sample deadline from today in the calendar of the procedure's area, so that a period is understood before it is saved (U-003, U-084).</summary>
public sealed class ExplainClock(ProcedureReading reading, StandardsDirectory standards, TimeProvider clock, IStringLocalizer<ProcedureTexts> texts)
{
    const int MostDays = 365;

    public Result<SampleDeadlineContract> Run(string definitionId, SampleClock sample)
    {
        var versions = reading.Versions(definitionId);
        if (!versions.IsDone) return versions.Refusal;
        if (sample.Days is < 1 or > MostDays) return Refusal.Invalid("days", "out-of-range", texts["ClockDays", MostDays]);
        var rule = new CountingRule(sample.Days, CountingRule.ReadKind(sample.Calendar) ?? DayKind.Working, sample.CountStart == true, CountingRule.ReadRoll(sample.Roll) ?? Roll.None);
        var deadline = DeadlineCalculator.Compute(clock.ChinaToday, rule, standards.CalendarOf(versions.Value[0].AreaCode));
        var sentence = DeadlineSentence.Of(deadline, sample.Event);
        return new SampleDeadlineContract(deadline.LastDay, new BilingualText(sentence.Zh, sentence.En).Spoken);
    }
}

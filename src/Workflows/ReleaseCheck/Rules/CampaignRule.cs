namespace CaseFlow.Workflows.ReleaseCheck.Rules;

/// <summary>The procedure fits into the phase of its campaign (D-112).</summary>
public sealed class CampaignRule : IReleaseRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ReleaseSubject subject)
    {
        if (subject.Context.Window is not { } window || LegalTime.ShortestOf(subject) is not { Days: > 0 } time) return [];
        if (time.Days > window.Days) return [Error(TooLong(time, window))];
        return EarliestEnd(subject, window) is { } end && end > window.To ? [Error(TooLate(time, window, end))] : [];
    }

    private static BilingualText TooLong(LegalTime time, CampaignWindow window) => new(
        $"{time.Words.Zh}，合计至少{time.Days}天，超出{window.Words.Zh}的{window.Days}天阶段。",
        $"{time.Words.En}: at least {time.Days} days together, more than the {window.Days} days of the phase from {window.Words.En}.");

    private static BilingualText TooLate(LegalTime time, CampaignWindow window, DateOnly end) => new(
        $"{time.Words.Zh}，从{window.From.Month}月{window.From.Day}日起最早{end.Month}月{end.Day}日才能办完，超出{window.Words.Zh}的{window.Days}天阶段。",
        $"{time.Words.En}: starting on the first day, the earliest end is {end:MM-dd}, after the {window.Days} days of the phase from {window.Words.En}.");

    // A window without a year has no holidays; there the roll over rest days is left out, so that the answer holds for every year.
    private static DateOnly? EarliestEnd(ReleaseSubject subject, CampaignWindow window) =>
        new Timeline(subject, Deadlines.WorkCalendar.StateCouncil) { RollsOver = window.HasYear }.EarliestDecision(window.From);

    private static Finding Error(BilingualText message) => new(Severity.Error, "CampaignWindow", null, message);
}

namespace CaseFlow.Workflows.Deadlines;

/// <summary>The event that starts a clock (U-084); Reception is that of the case, Named a day somebody wrote down.</summary>
public enum StartEvent { Arrival, Posting, Meeting, Reception, Named }

/// <summary>The one sentence that explains a deadline, in both languages (U-003 怎么算的).</summary>
public sealed record DeadlineSentence(string Zh, string En)
{
    /// <summary>Start, rule, days, pauses, last day, roll and missing arrangements of a deadline.</summary>
    public static DeadlineSentence Of(Deadline deadline, StartEvent startEvent) => new(
        new ChineseSentence(startEvent).Explain(deadline), new EnglishSentence(startEvent).Explain(deadline));

    /// <summary>Start, rule, days, pauses so far and the remaining days of a clock that stands still.</summary>
    public static DeadlineSentence Of(PausedDeadline paused, StartEvent startEvent) => new(
        new ChineseSentence(startEvent).Explain(paused), new EnglishSentence(startEvent).Explain(paused));
}

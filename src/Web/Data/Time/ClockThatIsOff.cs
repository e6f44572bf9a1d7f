namespace CaseFlow.Web.Data.Time;

/// <summary>The clock of a machine that nobody has set: ahead of the real one, or behind it. Only beside the simulated clock, to see how nodes that differ get on.</summary>
sealed class ClockThatIsOff(TimeSpan ahead) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
}

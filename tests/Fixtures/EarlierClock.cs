namespace CaseFlow.Tests.Fixtures;

/// <summary>The real clock put back, so that it is nine in the morning of a past day in China when the test begins.</summary>
sealed class EarlierClock(DateOnly day) : TimeProvider
{
    private readonly TimeSpan back = System.GetUtcNow() - new DateTimeOffset(day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.FromHours(8));

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() - back;
}

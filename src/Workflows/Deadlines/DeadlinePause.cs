namespace CaseFlow.Workflows.Deadlines;

/// <summary>Why a clock stands still.</summary>
public enum PauseCause { Objection, MissingMaterials, Other }

/// <summary>Days that do not count: from <paramref name="From"/> up to the day before <paramref name="Resumed"/>, which counts again (U-087).</summary>
public sealed record DeadlinePause(DateOnly From, DateOnly Resumed, PauseCause Cause)
{
    /// <summary>The calendar days of the pause; 0 when it ended on the day it began.</summary>
    public int Days => Resumed.DayNumber - From.DayNumber;

    /// <summary>The last day that does not count.</summary>
    public DateOnly Through => Resumed.AddDays(-1);

    /// <summary>True when the day does not count.</summary>
    public bool Covers(DateOnly day) => day >= From && day < Resumed;
}

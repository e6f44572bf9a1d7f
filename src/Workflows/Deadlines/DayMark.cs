namespace CaseFlow.Workflows.Deadlines;

/// <summary>What kind of day a date is.</summary>
public enum DayType { Workday, Weekend, Holiday, AdjustedWorkday, LocalRest }

/// <summary>A date with its kind and, for days of an arrangement and local rest days, the name.</summary>
public readonly record struct DayMark(DateOnly Date, DayType Type, string? Name)
{
    /// <summary>True on weekends, holidays and local rest days.</summary>
    public bool IsRest => Type is DayType.Weekend or DayType.Holiday or DayType.LocalRest;
}

namespace CaseFlow.Web.Supervision.Rates;

/// <summary>三率一度 of an area and of those below it on a day (N-05).</summary>
public sealed record RateAnswer(string Area, string AreaName, DateOnly Day, RateRow Total, IReadOnlyList<RateRow> Rows);

/// <param name="Rates">In the order of <see cref="RateKind"/>.</param>
public sealed record RateRow(string Area, string Name, IReadOnlyList<RateFigure> Rates);

/// <summary>One rate. Without a basis it has no value, which is never the same as nought.</summary>
/// <param name="Part">What is above the line: poor people, wrong exits, missed households, people who approve.</param>
/// <param name="Whole">What is below it; null when there is no basis.</param>
/// <param name="Limit">What holds for the area on the day; a parameter in Standards.</param>
/// <param name="Surveys">How many surveys it rests on; 0 for the poverty rate.</param>
/// <param name="Latest">The day of the newest of them.</param>
public sealed record RateFigure(RateKind Kind, long Part, long? Whole, decimal Limit, long Surveys = 0, DateOnly? Latest = null)
{
    /// <summary>Percent with two decimals.</summary>
    public decimal? Value => Whole is > 0 and var whole ? Math.Round(100m * Part / whole, 2) : null;

    /// <summary>Below the limit, for approval above it; judged by the counts and not by the rounded rate.</summary>
    public bool? IsMet => Whole is not (> 0 and var whole) ? null : Kind == RateKind.Satisfaction ? 100m * Part > Limit * whole : 100m * Part < Limit * whole;
}

/// <summary>贫困发生率, 错退率, 漏评率, 群众认可度.</summary>
public enum RateKind { Poverty, WrongExit, Missed, Satisfaction }

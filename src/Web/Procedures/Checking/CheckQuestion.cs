namespace CaseFlow.Web.Procedures.Checking;

/// <summary>For which areas and from which day on a definition is checked: the law of that day in those areas binds.</summary>
/// <param name="Areas">Where it shall hold; an empty code means everywhere.</param>
/// <param name="Day">The day it takes effect.</param>
public sealed record CheckQuestion(IReadOnlyList<string> Areas, DateOnly Day);

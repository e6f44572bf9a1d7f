using CaseFlow.Web.Organisation;

namespace CaseFlow.Web.Standards.Categories;

/// <summary>
/// A category of problems to put right with the points that are checked. The eight of 七个不落一个不少 (D-093 to D-100) are there from the start; an
/// administrator adds others and ends them, and what was filed under one keeps it.
/// </summary>
public sealed class ProblemCategory : IDated
{
    /// <summary>A short English word, unique.</summary>
    public required string Key { get; init; }

    public required string Zh { get; init; }

    public required string En { get; init; }

    /// <summary>One point per line, in Chinese.</summary>
    public required string Points { get; init; }

    /// <summary>文号 or name of the document.</summary>
    public required string Source { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public DateOnly? ValidTo { get; set; }

    /// <summary>The place in lists.</summary>
    public required int Sort { get; init; }

    public string Name => Thread.CurrentThread.CurrentUICulture.TwoLetterISOLanguageName == "en" ? En : Zh;

    public IReadOnlyList<string> PointList => Points.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

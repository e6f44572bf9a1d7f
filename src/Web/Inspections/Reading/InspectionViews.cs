namespace CaseFlow.Web.Inspections.Reading;

/// <summary>How far the visits of the draw in force are, and what was found under all draws.</summary>
/// <param name="Visited">Households that were met.</param>
/// <param name="NotHome">Nobody at home, and not met since.</param>
/// <param name="WithProblems">Visited households of the draw in force in which something was found.</param>
/// <param name="New">新发现; without a baseline every finding.</param>
/// <param name="Unresolved">基线问题未整改到位.</param>
/// <param name="Rebound">基线问题反弹.</param>
public sealed record InspectionFigures(int Sample, int Visited, int NotHome, int Refused, int WithProblems, int Findings, int New, int Unresolved, int Rebound)
{
    public static readonly InspectionFigures None = new(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Households where nobody was yet.</summary>
    public int Open => Sample - Visited - NotHome - Refused;

    /// <summary>Of the households visited, how many have a problem, in percent.</summary>
    public int ProblemPercent => Visited == 0 ? 0 : (int)Math.Round(WithProblems * 100.0 / Visited);
}

/// <summary>A line of the list of inspections.</summary>
public sealed record InspectionRow(
    long Id, string Number, string Title, string Kind, string KindName, string AreaCode, string AreaName, InspectionStatus Status, DateOnly FromDay, DateOnly LastDay, int CurrentDraw,
    bool HasBaseline, InspectionFigures Figures);

/// <summary>The visits of one stratum.</summary>
/// <param name="Frame">Households in the frame.</param>
public sealed record StratumProgress(string Key, string Name, int Frame, InspectionFigures Figures);

/// <summary>A draw as it is shown and proved.</summary>
public sealed record DrawView(
    int Number, long Seed, bool IsSeedGiven, string Algorithm, DateOnly FrameDay, int FrameCount, int SampleCount, string FrameHash, string? Reason, string DrawnByName, DateTimeOffset DrawnAt)
{
    public static DrawView Of(InspectionDraw draw) => new(
        draw.Number, draw.Seed, draw.IsSeedGiven, draw.Algorithm, draw.FrameDay, draw.FrameCount, draw.SampleCount, draw.FrameHash, draw.Reason, draw.DrawnByName, draw.DrawnAt);
}

/// <summary>An inspection with everything its page shows.</summary>
/// <param name="Baseline">What findings are compared with, in words; null when with nothing.</param>
public sealed record InspectionView(
    long Id, string Number, string Title, string Kind, string KindName, string AreaCode, string AreaName, string OfficeArea, IReadOnlyList<string> Scope, InspectionStatus Status,
    DateOnly FromDay, DateOnly LastDay, string? Focus, string Rule, string Frame, string? Baseline, IReadOnlyList<string> Inspectors, int CurrentDraw, string CreatedByName,
    DateTimeOffset CreatedAt, string? EndedByName, DateTimeOffset? EndedAt, string? EndNote, InspectionFigures Figures, IReadOnlyList<StratumProgress> Strata,
    IReadOnlyList<DrawView> Draws)
{
    public bool HasBaseline => Baseline is not null;
}

/// <summary>A household to be visited.</summary>
/// <param name="DrawNumber">The draw that chose it.</param>
public sealed record VisitRow(
    long Id, long InspectionId, int DrawNumber, int Ordinal, long HouseholdId, string HeadName, string HouseholdNumber, string AreaCode, string AreaName, string Stratum,
    string? InspectorName, VisitResult Result, DateOnly? VisitedOn, bool IsClean, int FindingCount, string? RecordedByName, string? Note);

/// <summary>A page of visits.</summary>
public sealed record VisitRows(IReadOnlyList<VisitRow> Items, string? Next);

/// <summary>A visit of an inspector with the inspection it belongs to.</summary>
public sealed record MyVisit(string InspectionNumber, string InspectionTitle, DateOnly LastDay, VisitRow Visit);

/// <summary>A problem found, with the item it became.</summary>
/// <param name="ItemId">The item of the register.</param>
/// <param name="BaselineNumber">The item of the baseline it is compared with.</param>
public sealed record FindingRow(
    long Id, long VisitId, long HouseholdId, string HeadName, string AreaName, string Category, string CategoryName, string Problem, IReadOnlyList<string> Photos,
    FindingStanding Standing, long? ItemId, string? ItemNumber, string? ItemState, long? BaselineItem, string? BaselineNumber, string FoundByName, DateTimeOffset FoundAt);

/// <summary>A problem that is known of the household.</summary>
public sealed record KnownProblem(long Id, string Number, string CategoryName, string Problem, string StateName, bool IsClosed, bool IsBaseline);

/// <summary>A visit with everything its form shows.</summary>
/// <param name="WhyNot">Why the caller may not record it; null when he may.</param>
/// <param name="Known">What is in the register about the household; those of the baseline first.</param>
public sealed record VisitView(
    VisitRow Visit, string InspectionNumber, string InspectionTitle, bool HasBaseline, IReadOnlyList<string> Photos, string? WhyNot, int Revision, DateTimeOffset? RecordedAt,
    IReadOnlyList<FindingRow> Findings, IReadOnlyList<KnownProblem> Known);

using CaseFlow.Web.Households;
using CaseFlow.Web.Organisation.Areas;

namespace CaseFlow.Web.Inspections.Sampling;

/// <summary>By what a frame is divided. Village and township exclude each other.</summary>
public enum StratumBy { Village, Township, Status, Kind, Risk }

/// <summary>What the division of a frame asks of a household.</summary>
/// <param name="HasOpenItems">Whether a problem of the household still waits to be put right.</param>
public sealed record FrameHousehold(long Id, string AreaCode, HouseholdStatus Status, string Kind, bool HasOpenItems);

/// <summary>Names the stratum of a household: its parts in the order of <see cref="StratumBy"/>, joined by bars.</summary>
public static class StratumKeys
{
    public const string Whole = "all", AtRisk = "key", NotAtRisk = "ordinary";

    public static string Of(FrameHousehold household, IReadOnlyList<StratumBy> by) =>
        by.Count == 0 ? Whole : string.Join('|', by.Order().Select(one => Part(household, one)));

    /// <summary>重点户: borderline, fallen back or watched households, and those with an open problem.</summary>
    public static bool IsAtRisk(FrameHousehold household) =>
        household.HasOpenItems || household.Status is HouseholdStatus.Borderline or HouseholdStatus.Returned or HouseholdStatus.Monitored;

    /// <summary>The division as it is stored, such as <c>Village Status</c>.</summary>
    public static IReadOnlyList<StratumBy> Read(string stored) => [.. stored.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<StratumBy>)];

    private static string Part(FrameHousehold household, StratumBy by) => by switch
    {
        StratumBy.Village => AreaPaths.At(household.AreaCode, AreaLevel.Village) ?? household.AreaCode,
        StratumBy.Township => AreaPaths.At(household.AreaCode, AreaLevel.Township) ?? household.AreaCode,
        StratumBy.Status => household.Status.ToString(),
        StratumBy.Kind => household.Kind,
        _ => IsAtRisk(household) ? AtRisk : NotAtRisk,
    };
}

using System.Globalization;
using CaseFlow.Web.Inspections.Sampling;

namespace CaseFlow.Web.Inspections;

/// <summary>An inspection as it is planned. Days are texts, so that all wrong ones are named at once; inspectors by id or user name.</summary>
/// <param name="Kind">A code of the list inspection-kind.</param>
/// <param name="Scope">The areas that take part; empty means all of the area.</param>
/// <param name="Statuses">Household statuses in the frame; empty means every household.</param>
/// <param name="Size">Households per stratum, or percent.</param>
public sealed record InspectionInput(
    string? Title = null, string? Kind = null, string? AreaCode = null, IReadOnlyList<string?>? Scope = null, string? From = null, string? Last = null, string? Focus = null,
    IReadOnlyList<string?>? Inspectors = null, IReadOnlyList<string?>? Statuses = null, IReadOnlyList<string?>? StrataBy = null, SampleMethod? Method = null, int? Size = null,
    int? AtLeast = null)
{
    public long? BaselineInspection { get; init; }

    public long? BaselineCampaign { get; init; }

    /// <summary>yyyy-MM-dd: every item reported up to this day is the baseline.</summary>
    public string? BaselineOn { get; init; }

    /// <summary>The revision a change was made on; not needed for a new plan.</summary>
    public int? Revision { get; init; }

    /// <summary>A plan as its form shows it.</summary>
    public static InspectionInput Of(Inspection plan) => new(
        plan.Title, plan.Kind, plan.AreaCode, Parts(plan.Scope), Iso(plan.FromDay), Iso(plan.LastDay), plan.Focus, [.. plan.Inspectors.Select(one => one.UserId)], Parts(plan.Statuses),
        Parts(plan.StrataBy), plan.Method, plan.Size, plan.AtLeast)
    {
        BaselineInspection = plan.BaselineInspection, BaselineCampaign = plan.BaselineCampaign, BaselineOn = plan.BaselineOn is { } day ? Iso(day) : null, Revision = plan.Revision,
    };

    private static string[] Parts(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>What a draw is made with.</summary>
/// <param name="Seed">1 to 999999999999; left out, the server makes one.</param>
/// <param name="Reason">Needed from the second draw on.</param>
public sealed record DrawInput(long? Seed = null, string? Reason = null);

/// <summary>What a visit showed.</summary>
/// <param name="VisitedOn">yyyy-MM-dd; today when left out.</param>
/// <param name="IsClean">无问题, said explicitly; never together with findings.</param>
/// <param name="Photos">Ids of uploaded photos.</param>
public sealed record VisitInput(
    VisitResult? Result = null, string? VisitedOn = null, bool? IsClean = null, string? Note = null, IReadOnlyList<string?>? Photos = null,
    IReadOnlyList<FindingInput?>? Findings = null, int? Revision = null);

/// <summary>Problems found in a household that was recorded as visited already.</summary>
public sealed record MoreFindings(IReadOnlyList<FindingInput?>? Findings = null, int? Revision = null);

/// <summary>A problem with what the inspector suggests. With unit, person and day the item goes to the person at once; otherwise an office assigns it.</summary>
/// <param name="Category">The key of a problem category.</param>
/// <param name="Person">An account by id or user name.</param>
/// <param name="RectifyBy">yyyy-MM-dd.</param>
public sealed record FindingInput(
    string? Category = null, string? Problem = null, string? Measures = null, string? Unit = null, string? Person = null, string? RectifyBy = null,
    IReadOnlyList<string?>? Photos = null);

/// <summary>Why an inspection ends.</summary>
public sealed record EndInput(string? Note = null);

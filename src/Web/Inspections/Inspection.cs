using CaseFlow.Web.Inspections.Sampling;

namespace CaseFlow.Web.Inspections;

/// <summary>
/// 抽查: some households, drawn by chance, are visited and what is wrong goes into the register of items (D-025, U-063). What is inspected and how the sample
/// is made never change once households are drawn; another sample is another numbered draw with its reason.
/// </summary>
public sealed class Inspection
{
    public required long Id { get; init; }

    /// <summary>CC, county, year, serial: CC-530502-2026-001.</summary>
    public required string Number { get; init; }

    public required string Title { get; init; }

    /// <summary>The code of an entry of the list inspection-kind.</summary>
    public required string Kind { get; init; }

    /// <summary>What is inspected.</summary>
    public required string AreaCode { get; init; }

    /// <summary>Who inspects: the area of the planner's post. Only offices from there upwards see it, because an unannounced visit is none once it is known.</summary>
    public required string OfficeArea { get; init; }

    /// <summary>The subtrees of the area that take part, parted by blanks; empty means all of it.</summary>
    public string Scope { get; init; } = "";

    public required DateOnly FromDay { get; init; }

    public required DateOnly LastDay { get; init; }

    /// <summary>What is looked at, in the words of the plan.</summary>
    public string? Focus { get; init; }

    /// <summary>Household statuses in the frame, parted by blanks; empty means every household.</summary>
    public string Statuses { get; init; } = "";

    /// <summary>See <see cref="StratumBy"/>, parted by blanks.</summary>
    public string StrataBy { get; init; } = "";

    public required SampleMethod Method { get; init; }

    public required int Size { get; init; }

    public int AtLeast { get; init; }

    /// <summary>再排查 (D-101): items of this inspection are the baseline, or …</summary>
    public long? BaselineInspection { get; init; }

    /// <summary>… items of this campaign, or …</summary>
    public long? BaselineCampaign { get; init; }

    /// <summary>… every item reported up to this day.</summary>
    public DateOnly? BaselineOn { get; init; }

    public InspectionStatus Status { get; set; }

    /// <summary>The number of the draw that counts; 0 before the first.</summary>
    public int CurrentDraw { get; set; }

    public required string CreatedBy { get; init; }

    public required string CreatedByName { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public string? EndedByName { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public string? EndNote { get; set; }

    public List<Inspector> Inspectors { get; init; } = [];

    public int Revision { get; set; } = 1;

    public bool HasBaseline => BaselineInspection is not null || BaselineCampaign is not null || BaselineOn is not null;

    public SampleRule Rule => new(Method, Size, AtLeast);

    /// <summary>The subtrees that take part.</summary>
    public IReadOnlyList<string> Roots => Scope.Length > 0 ? Scope.Split(' ') : [AreaCode];
}

/// <summary>Planned: nothing is drawn. Running: visits are made. Finished and Cancelled: nothing more is recorded.</summary>
public enum InspectionStatus { Planned, Running, Finished, Cancelled }

/// <summary>Somebody who visits.</summary>
public sealed class Inspector
{
    public long InspectionId { get; init; }

    public required string UserId { get; init; }

    public required string Name { get; init; }
}

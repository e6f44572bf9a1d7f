namespace CaseFlow.Web.Cases.WhatIf;

/// <summary>What finished cases of a period would have been like by another version.</summary>
/// <param name="AssumedHours">How long a step is taken to last that nobody ever did: the median of the period.</param>
public sealed record WhatIfAnswer(int Version, DateOnly From, DateOnly To, int Cases, bool IsCut, double AssumedHours, double Seconds)
{
    public required Compared Days { get; init; }

    public required Compared MedianDays { get; init; }

    public required Compared Overdue { get; init; }

    public required Compared Items { get; init; }

    /// <summary>Work items by role, both ways.</summary>
    public required IReadOnlyList<RoleLoad> Roles { get; init; }

    /// <summary>Work items by organ, both ways; those that change most come first.</summary>
    public required IReadOnlyList<OrganLoad> Organs { get; init; }

    /// <summary>Cases that would have stopped, or lack a field the version requires.</summary>
    public int Failed { get; init; }

    public int LackingFields { get; init; }

    public int OtherOutcome { get; init; }

    /// <summary>Steps for which answers were assumed, with how many.</summary>
    public required IReadOnlyList<AssumedStep> Assumed { get; init; }

    /// <summary>The cases that change most.</summary>
    public required IReadOnlyList<ChangedCase> MostChanged { get; init; }
}

/// <summary>A figure as it was and as it would have been.</summary>
public sealed record Compared(double Before, double After);

/// <summary>The work items of a role.</summary>
public sealed record RoleLoad(string Role, string Name, int Before, int After);

/// <summary>The work items of the organ of an area.</summary>
public sealed record OrganLoad(string AreaCode, string Name, int Before, int After);

/// <summary>A step nobody had done.</summary>
public sealed record AssumedStep(string ActivityId, string Title, int Times);

/// <summary>A case with what would have been different.</summary>
public sealed record ChangedCase(long CaseId, string Number, string Subject, double DaysBefore, double? DaysAfter, string? OutcomeBefore, string? OutcomeAfter, string? Failure);

namespace CaseFlow.Web.Data.Runtime;

/// <summary>One run of a procedure for one household or area. Its id is the id of its root instance.</summary>
public sealed class Case
{
    public long Id { get; init; }

    /// <summary>County, year, serial: 530502-2026-000123.</summary>
    public string Number { get; init; } = "";

    /// <summary>The definition id of the procedure.</summary>
    public string Procedure { get; init; } = "";

    public string ProcedureName { get; init; } = "";

    /// <summary>The row of procedure_versions the root runs; a migration to another version changes it.</summary>
    public string VersionId { get; init; } = "";

    public long? HouseholdId { get; init; }

    public string AreaCode { get; init; } = "";

    /// <summary>What lists call the case: the household head's name or the area's.</summary>
    public string Subject { get; init; } = "";

    public CaseStatus Status { get; init; }

    public string? Outcome { get; init; }

    public string StartedBy { get; init; } = "";

    public string StartedByName { get; init; } = "";

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }
}

public enum CaseStatus { Running, Completed, Withdrawn, Faulted }

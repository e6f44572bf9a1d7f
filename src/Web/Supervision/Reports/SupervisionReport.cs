using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Web.Supervision.Reports;

/// <summary>通报: the ranking of areas or units for a period. Its figures are kept as they were counted and never counted again (U-059).</summary>
public sealed class SupervisionReport
{
    public long Id { get; init; }

    /// <summary>TB, county, year, serial.</summary>
    public required string Number { get; init; }

    public required string AreaCode { get; init; }

    public required string AreaName { get; init; }

    public required bool IsByUnit { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day of the period, inclusive.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>The lines of <see cref="ReportLine"/> as JSON.</summary>
    public required string Figures { get; init; }

    public required string CreatedBy { get; init; }

    public required string CreatedByName { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}

/// <summary>One place of the ranking.</summary>
/// <param name="Rate">Percent closed in time of what was closed in the period and is overdue now; null when there was nothing.</param>
public sealed record ReportLine(int Rank, string Key, string Name, long Came, long Closed, long ClosedLate, long Open, long Overdue, decimal? Rate);

sealed class ReportMapping : IEntityTypeConfiguration<SupervisionReport>
{
    public void Configure(EntityTypeBuilder<SupervisionReport> report)
    {
        report.ToTable("supervision_reports").Property(row => row.Id).ValueGeneratedNever();
        report.Property(row => row.Number).HasMaxLength(40);
        report.HasIndex(row => row.Number).IsUnique();
        report.HasIndex(row => new { row.AreaCode, row.Id });
    }
}

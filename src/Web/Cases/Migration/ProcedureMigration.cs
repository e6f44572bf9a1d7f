using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Web.Cases.Migration;

/// <summary>
/// Moving chosen running cases from one version of a procedure to another: prepared by one person, confirmed by a second, carried out in the background.
/// Without one, a case ends on the version it began with (老案老办法).
/// </summary>
public sealed class ProcedureMigration
{
    public required long Id { get; init; }

    public required string DefinitionId { get; init; }

    public required string FromVersionId { get; init; }

    public required string ToVersionId { get; init; }

    /// <summary>The area whose cases were chosen.</summary>
    public required string AreaCode { get; init; }

    /// <summary>What the person chose: old step to new step, as JSON; everything else is suggested anew.</summary>
    public required string Mapping { get; init; }

    public MigrationStatus Status { get; set; }

    public int Total { get; init; }

    public required string CreatedBy { get; init; }

    public required string CreatedByName { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public string? DecidedBy { get; set; }

    public string? DecidedByName { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>Rises with every change of the row.</summary>
    public int Revision { get; set; } = 1;
}

/// <summary>Prepared: waits for the second person. Running: cases are being moved. Finished: every case has its result. Cancelled: nobody was moved.</summary>
public enum MigrationStatus { Prepared, Running, Finished, Cancelled }

/// <summary>One chosen case and what became of it.</summary>
public sealed class MigrationCase
{
    public required long MigrationId { get; init; }

    public required long CaseId { get; init; }

    /// <summary>The revision of the case when it was chosen; who acted since has changed it, and the case is left alone.</summary>
    public int SeenRevision { get; set; }

    public MigrationCaseStatus Status { get; set; }

    /// <summary>Why it was not moved, in Chinese and English on two lines.</summary>
    public string? Detail { get; set; }

    public DateTimeOffset? At { get; set; }
}

/// <summary>Waiting, moved, left alone because somebody acted, refused with reasons, or failed by a fault of the program.</summary>
public enum MigrationCaseStatus { Waiting, Moved, Acted, Refused, Failed }

internal sealed class ProcedureMigrationMapping : IEntityTypeConfiguration<ProcedureMigration>
{
    public void Configure(EntityTypeBuilder<ProcedureMigration> migration)
    {
        migration.ToTable("procedure_migrations").Property(row => row.Id).ValueGeneratedNever();
        migration.Property(row => row.Revision).IsConcurrencyToken();
        migration.HasIndex(row => new { row.DefinitionId, row.Id });
        migration.HasIndex(row => row.Id).HasDatabaseName("ix_procedure_migrations_running").HasFilter("status = 1");
    }
}

internal sealed class MigrationCaseMapping : IEntityTypeConfiguration<MigrationCase>
{
    public void Configure(EntityTypeBuilder<MigrationCase> cases)
    {
        cases.ToTable("migration_cases").HasKey(row => new { row.MigrationId, row.CaseId });
        cases.HasIndex(row => new { row.MigrationId, row.CaseId }).HasDatabaseName("ix_migration_cases_waiting").HasFilter("status = 0");
    }
}

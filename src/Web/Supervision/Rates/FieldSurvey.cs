using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Web.Supervision.Rates;

/// <summary>What people who went to the households found (N-05): how many were asked or checked, and how many answered or turned out so. A wrong entry is voided, never changed.</summary>
public sealed class FieldSurvey
{
    public required long Id { get; init; }

    public required SurveyKind Kind { get; init; }

    public required string AreaCode { get; init; }

    public required DateOnly HeldOn { get; init; }

    /// <summary>People asked for approval, exited households checked for wrong exits, households outside the register checked for missed ones.</summary>
    public required int Asked { get; init; }

    /// <summary>Of those: who approve, who should not have exited, who were missed.</summary>
    public required int Found { get; init; }

    /// <summary>Who held it and in which paper it stands.</summary>
    public required string Source { get; init; }

    public required string RecordedBy { get; init; }

    public required string RecordedByName { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public DateTimeOffset? VoidedAt { get; set; }

    public string? VoidReason { get; set; }
}

/// <summary>群众认可度, 错退 or 漏评: what was asked for.</summary>
public enum SurveyKind { Approval, WrongExit, Missed }

sealed class FieldSurveyMapping : IEntityTypeConfiguration<FieldSurvey>
{
    public void Configure(EntityTypeBuilder<FieldSurvey> survey)
    {
        survey.ToTable("field_surveys").Property(row => row.Id).ValueGeneratedNever();
        survey.Property(row => row.AreaCode).HasMaxLength(14);
        survey.Property(row => row.Source).HasMaxLength(200);
        survey.Property(row => row.RecordedBy).HasMaxLength(100);
        survey.Property(row => row.RecordedByName).HasMaxLength(100);
        survey.Property(row => row.VoidReason).HasMaxLength(200);
        survey.HasIndex(row => new { row.AreaCode, row.HeldOn });
    }
}

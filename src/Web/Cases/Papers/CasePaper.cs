using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Web.Cases.Papers;

/// <summary>A paper of a case: which file was handed in with which step as which material.</summary>
public sealed class CasePaper
{
    public required long Id { get; init; }

    public required long CaseId { get; init; }

    public required long WorkItemId { get; init; }

    public required string Step { get; init; }

    /// <summary>The key of the material in the step's list.</summary>
    public required string Material { get; init; }

    public required string FileId { get; init; }

    public required string FileName { get; init; }

    public required string HandedInBy { get; init; }

    public required DateTimeOffset HandedInAt { get; init; }
}

sealed class CasePaperMapping : IEntityTypeConfiguration<CasePaper>
{
    public void Configure(EntityTypeBuilder<CasePaper> paper)
    {
        paper.ToTable("case_papers");
        paper.Property(p => p.Id).ValueGeneratedNever();
        paper.Property(p => p.Step).HasMaxLength(200);
        paper.Property(p => p.Material).HasMaxLength(100);
        paper.Property(p => p.FileId).HasMaxLength(32);
        paper.Property(p => p.FileName).HasMaxLength(200);
        paper.Property(p => p.HandedInBy).HasMaxLength(100);
        paper.HasIndex(p => new { p.CaseId, p.Id });
        paper.HasIndex(p => p.WorkItemId);
        paper.HasIndex(p => p.FileId);
        paper.HasIndex(p => p.HandedInAt);
    }
}

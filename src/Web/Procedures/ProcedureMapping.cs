using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Web.Procedures;

sealed class ProcedureVersionMapping : IEntityTypeConfiguration<ProcedureVersion>
{
    public void Configure(EntityTypeBuilder<ProcedureVersion> version)
    {
        version.ToTable("procedure_versions");
        version.Property(row => row.Id).HasMaxLength(ProcedureIds.MaxLength);
        version.Property(row => row.DefinitionId).HasMaxLength(ProcedureIds.MaxLength);
        version.Property(row => row.Hash).HasMaxLength(64);
        version.Property(row => row.Revision).IsConcurrencyToken();
        version.HasIndex(row => new { row.DefinitionId, row.Version }).IsUnique();
        version.Ignore(row => row.Places);
        version.HasMany(row => row.Areas).WithOne().HasForeignKey(area => area.VersionId);
        version.HasOne<ProcedureContent>().WithOne().HasForeignKey<ProcedureContent>(content => content.Id);
    }
}

sealed class ProcedureContentMapping : IEntityTypeConfiguration<ProcedureContent>
{
    public void Configure(EntityTypeBuilder<ProcedureContent> content)
    {
        content.ToTable("procedure_contents");
        content.Property(row => row.Id).HasMaxLength(ProcedureIds.MaxLength);
    }
}

sealed class ReleasedAreaMapping : IEntityTypeConfiguration<ReleasedArea>
{
    public void Configure(EntityTypeBuilder<ReleasedArea> area)
    {
        area.ToTable("procedure_areas");
        area.Property(row => row.VersionId).HasMaxLength(ProcedureIds.MaxLength);
        area.Property(row => row.AreaCode).HasMaxLength(14);
        area.Property(row => row.DocumentNumber).HasMaxLength(100);
        area.HasIndex(row => new { row.VersionId, row.AreaCode, row.EffectiveFrom }).IsUnique();
        // The sweep that tells administrators looks at the few rows nobody has been told of.
        area.HasIndex(row => row.EffectiveFrom).HasDatabaseName("ix_procedure_areas_untold").HasFilter("told_at IS NULL");
    }
}

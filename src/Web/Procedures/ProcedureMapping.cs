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

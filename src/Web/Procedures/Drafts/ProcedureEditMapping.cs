using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Web.Procedures.Drafts;

sealed class ProcedureEditMapping : IEntityTypeConfiguration<ProcedureEdit>
{
    public void Configure(EntityTypeBuilder<ProcedureEdit> edit)
    {
        edit.ToTable("procedure_edits");
        edit.HasKey(row => new { row.VersionId, row.Revision });
        edit.Property(row => row.VersionId).HasMaxLength(ProcedureIds.MaxLength);
        edit.Property(row => row.Hash).HasMaxLength(64);
        edit.HasOne<ProcedureVersion>().WithMany().HasForeignKey(row => row.VersionId);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Web.Supervision.EngineRoom.Agreement;

sealed class AgreementMapping : IEntityTypeConfiguration<AgreementCheck>, IEntityTypeConfiguration<AgreementDifference>
{
    public void Configure(EntityTypeBuilder<AgreementCheck> check)
    {
        check.ToTable("agreement_checks").Property(c => c.Id).ValueGeneratedNever();
        check.Property(c => c.RequestedBy).HasMaxLength(450);
        check.Property(c => c.RequestedByName).HasMaxLength(256);
        check.HasIndex(c => c.Status).HasDatabaseName("ix_agreement_checks_open").HasFilter("status IN (0, 1)");
    }

    public void Configure(EntityTypeBuilder<AgreementDifference> difference)
    {
        difference.ToTable("agreement_differences").HasKey(d => new { d.CheckId, d.Ordinal });
        difference.HasOne<AgreementCheck>().WithMany().HasForeignKey(d => d.CheckId).OnDelete(DeleteBehavior.Cascade);
        difference.Property(d => d.CaseNumber).HasMaxLength(40);
        difference.Property(d => d.CaseArea).HasMaxLength(14);
        difference.Property(d => d.Kind).HasMaxLength(20);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Web.Audit.Sealing;

sealed class SealMapping : IEntityTypeConfiguration<AuditSeal>, IEntityTypeConfiguration<SealedChain>
{
    public void Configure(EntityTypeBuilder<AuditSeal> seal)
    {
        seal.ToTable("audit_seals").HasKey(s => s.Ordinal);
        seal.Property(s => s.Ordinal).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<SealedChain> chain)
    {
        chain.ToTable("audit_sealed_chains").HasKey(c => c.Chain);
        chain.Property(c => c.Chain).HasMaxLength(AuditMapping.LongestObject);
    }
}

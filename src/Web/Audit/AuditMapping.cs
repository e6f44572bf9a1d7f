using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Web.Audit;

sealed class AuditMapping : IEntityTypeConfiguration<AuditEvent>, IEntityTypeConfiguration<AuditHead>
{
    public const int LongestObject = 120;

    public void Configure(EntityTypeBuilder<AuditEvent> line)
    {
        line.ToTable("audit_events").HasKey(l => new { l.Object, l.Seq });
        line.Property(l => l.Object).HasMaxLength(LongestObject);
        line.Property(l => l.Actor).HasMaxLength(450);
        line.Property(l => l.ActorName).HasMaxLength(256);
        line.Property(l => l.OnBehalfOf).HasMaxLength(450);
        line.Property(l => l.Ip).HasMaxLength(45);
        line.Property(l => l.Kind).HasMaxLength(40);
        line.Property(l => l.AreaCode).HasMaxLength(14);
        line.HasIndex(l => new { l.At, l.Object, l.Seq });
    }

    public void Configure(EntityTypeBuilder<AuditHead> head)
    {
        head.ToTable("audit_heads").HasKey(h => h.Object);
        head.Property(h => h.Object).HasMaxLength(LongestObject);
        head.Property(h => h.Seq).IsConcurrencyToken();
    }
}

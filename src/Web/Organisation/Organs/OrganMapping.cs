using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Web.Organisation.Organs;

sealed class OrganMapping : IEntityTypeConfiguration<Organ>, IEntityTypeConfiguration<OrganName>
{
    public void Configure(EntityTypeBuilder<Organ> organ)
    {
        organ.ToTable("organs");
        organ.Property(o => o.AreaCode).HasMaxLength(14);
        organ.Property(o => o.Level).HasConversion<string>().HasMaxLength(10);
        organ.Property(o => o.Department).HasMaxLength(Organ.LongestDepartment);
        organ.Property(o => o.Phone).HasMaxLength(Organ.LongestPhone);
        organ.Property(o => o.Address).HasMaxLength(Organ.LongestText);
        organ.Property(o => o.Hotline).HasMaxLength(Organ.LongestPhone);
        organ.HasIndex(o => new { o.AreaCode, o.Department });
        organ.HasMany(o => o.Names).WithOne().HasForeignKey(n => n.OrganId);
    }

    public void Configure(EntityTypeBuilder<OrganName> name)
    {
        name.ToTable("organ_names");
        name.Property(n => n.Name).HasMaxLength(Organ.LongestText);
    }
}

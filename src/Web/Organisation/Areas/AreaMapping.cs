using CaseFlow.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Web.Organisation.Areas;

sealed class AreaMapping : IEntityTypeConfiguration<Area>, IEntityTypeConfiguration<AreaName>
{
    public void Configure(EntityTypeBuilder<Area> area)
    {
        area.ToTable("areas").HasKey(a => a.Code);
        area.Property(a => a.Code).IsAreaCode();
        area.Property(a => a.Level).HasConversion<string>().HasMaxLength(10);
        area.Property(a => a.Parent).HasMaxLength(14);
        area.Property(a => a.Name).HasMaxLength(100);
        area.HasIndex(a => a.Parent);
        area.HasMany(a => a.Names).WithOne().HasForeignKey(n => n.AreaCode);
    }

    public void Configure(EntityTypeBuilder<AreaName> name)
    {
        name.ToTable("area_names");
        name.Property(n => n.AreaCode).HasMaxLength(14);
        name.Property(n => n.Name).HasMaxLength(100);
    }
}

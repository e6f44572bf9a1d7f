using CaseFlow.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Web.Inspections;

sealed class InspectionMapping : IEntityTypeConfiguration<Inspection>, IEntityTypeConfiguration<Inspector>
{
    public void Configure(EntityTypeBuilder<Inspection> inspection)
    {
        inspection.ToTable("inspections").Property(row => row.Id).ValueGeneratedNever();
        inspection.Property(row => row.Number).HasMaxLength(40);
        inspection.Property(row => row.Title).HasMaxLength(200);
        inspection.Property(row => row.Kind).HasMaxLength(20);
        inspection.Property(row => row.AreaCode).HasMaxLength(14);
        inspection.Property(row => row.OfficeArea).HasMaxLength(14);
        inspection.Property(row => row.Focus).HasMaxLength(2000);
        inspection.Property(row => row.Statuses).HasMaxLength(200);
        inspection.Property(row => row.StrataBy).HasMaxLength(60);
        inspection.Property(row => row.EndNote).HasMaxLength(500);
        inspection.Property(row => row.Revision).IsConcurrencyToken();
        inspection.Ignore(row => row.HasBaseline).Ignore(row => row.Rule).Ignore(row => row.Roots);
        inspection.HasIndex(row => row.Number).IsUnique();
        inspection.HasIndex(row => new { row.OfficeArea, row.Id });
        inspection.HasMany(row => row.Inspectors).WithOne().HasForeignKey(person => person.InspectionId);
    }

    public void Configure(EntityTypeBuilder<Inspector> inspector)
    {
        inspector.ToTable("inspectors").HasKey(row => new { row.InspectionId, row.UserId });
        inspector.HasIndex(row => row.UserId);
    }
}

sealed class InspectionDrawMapping : IEntityTypeConfiguration<InspectionDraw>, IEntityTypeConfiguration<InspectionFrame>, IEntityTypeConfiguration<InspectionStratum>
{
    public void Configure(EntityTypeBuilder<InspectionDraw> draw)
    {
        draw.ToTable("inspection_draws").HasKey(row => new { row.InspectionId, row.Number });
        draw.Property(row => row.Algorithm).HasMaxLength(40);
        draw.Property(row => row.FrameHash).HasMaxLength(64);
        draw.Property(row => row.Reason).HasMaxLength(500);
    }

    public void Configure(EntityTypeBuilder<InspectionFrame> frame) => frame.ToTable("inspection_frames").HasKey(row => new { row.InspectionId, row.DrawNumber });

    public void Configure(EntityTypeBuilder<InspectionStratum> stratum)
    {
        stratum.ToTable("inspection_strata").HasKey(row => new { row.InspectionId, row.DrawNumber, row.Key });
        stratum.Property(row => row.Key).HasMaxLength(100);
    }
}

sealed class InspectionVisitMapping : IEntityTypeConfiguration<InspectionVisit>, IEntityTypeConfiguration<InspectionFinding>
{
    public void Configure(EntityTypeBuilder<InspectionVisit> visit)
    {
        visit.ToTable("inspection_visits").Property(row => row.Id).ValueGeneratedNever();
        visit.Property(row => row.AreaCode).HasMaxLength(14);
        visit.Property(row => row.Stratum).HasMaxLength(100);
        visit.Property(row => row.Note).HasMaxLength(1000);
        visit.Property(row => row.Photos).HasMaxLength(1000);
        visit.Property(row => row.Revision).IsConcurrencyToken();
        visit.HasIndex(row => new { row.InspectionId, row.DrawNumber, row.HouseholdId }).IsUnique();
        visit.HasIndex(row => new { row.InspectionId, row.DrawNumber, row.Id });
        visit.HasIndex(row => new { row.InspectorId, row.Id });
    }

    public void Configure(EntityTypeBuilder<InspectionFinding> finding)
    {
        finding.ToTable("inspection_findings").Property(row => row.Id).ValueGeneratedNever();
        finding.Property(row => row.AreaCode).HasMaxLength(14);
        finding.Property(row => row.Category).HasMaxLength(40);
        finding.Property(row => row.Problem).HasMaxLength(2000);
        finding.Property(row => row.Photos).HasMaxLength(1000);
        finding.HasIndex(row => new { row.InspectionId, row.Id });
        finding.HasIndex(row => row.VisitId);
    }
}

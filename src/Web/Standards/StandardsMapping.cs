using CaseFlow.Web.Standards.Calendars;
using CaseFlow.Web.Standards.Parameters;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Web.Standards;

sealed class StandardsMapping :
    IEntityTypeConfiguration<Standard>, IEntityTypeConfiguration<IncomeWindow>, IEntityTypeConfiguration<RestDay>, IEntityTypeConfiguration<HolidayYearRow>
{
    public void Configure(EntityTypeBuilder<Standard> standard)
    {
        standard.ToTable("standards");
        standard.Property(s => s.Key).HasMaxLength(40);
        standard.Property(s => s.AreaCode).HasMaxLength(14);
        standard.Property(s => s.Value).HasPrecision(14, 2);
        standard.Property(s => s.Source).HasMaxLength(200);
        standard.HasIndex(s => new { s.Key, s.AreaCode, s.ValidFrom }).IsUnique();
        standard.HasData(StandardSeed.All);
    }

    public void Configure(EntityTypeBuilder<IncomeWindow> window)
    {
        window.ToTable("income_windows").HasKey(w => w.Year);
        window.Property(w => w.Year).ValueGeneratedNever();
        window.Property(w => w.Source).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<RestDay> day)
    {
        day.ToTable("rest_days");
        day.Property(d => d.AreaCode).HasMaxLength(14);
        day.Property(d => d.Name).HasMaxLength(40);
        day.HasIndex(d => new { d.AreaCode, d.Date }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<HolidayYearRow> year)
    {
        year.ToTable("holiday_years").HasKey(y => y.Year);
        year.Property(y => y.Year).ValueGeneratedNever();
    }
}

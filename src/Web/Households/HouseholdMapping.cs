using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Web.Households;

sealed class HouseholdMapping :
    IEntityTypeConfiguration<Household>, IEntityTypeConfiguration<HouseholdIncome>, IEntityTypeConfiguration<StatusPeriod>
{
    public void Configure(EntityTypeBuilder<Household> household)
    {
        household.ToTable("households");
        household.Property(h => h.Id).ValueGeneratedNever();
        household.Property(h => h.Number).HasMaxLength(30);
        household.Property(h => h.AreaCode).HasMaxLength(14);
        household.Property(h => h.GroupName).HasMaxLength(50);
        household.Property(h => h.Kind).HasMaxLength(20);
        household.Property(h => h.MainCause).HasMaxLength(30);
        household.Property(h => h.OtherCauses).HasMaxLength(200);
        household.Property(h => h.HousingGrade).HasMaxLength(10);
        household.Property(h => h.Measures).HasMaxLength(300);
        household.Property(h => h.HeadName).HasMaxLength(50);
        household.Property(h => h.Longitude).HasPrecision(9, 6);
        household.Property(h => h.Latitude).HasPrecision(9, 6);
        household.Property(h => h.Status).HasConversion<string>().HasMaxLength(20);
        household.Property(h => h.Revision).IsConcurrencyToken();
        household.HasIndex(h => h.Number).IsUnique();
        household.HasIndex(h => new { h.AreaCode, h.Id });
        household.HasIndex(h => h.BatchId);
        household.HasMany(h => h.Members).WithOne().HasForeignKey(m => m.HouseholdId);
        household.HasMany(h => h.Incomes).WithOne().HasForeignKey(i => i.HouseholdId);
        household.HasMany(h => h.StatusHistory).WithOne().HasForeignKey(s => s.HouseholdId);
    }

    public void Configure(EntityTypeBuilder<HouseholdIncome> income)
    {
        income.ToTable("household_incomes");
        income.Property(i => i.Id).ValueGeneratedNever();
        income.Property(i => i.Total).HasPrecision(14, 2);
        income.Property(i => i.Dibao).HasPrecision(14, 2);
        income.Property(i => i.Pension).HasPrecision(14, 2);
        income.HasIndex(i => new { i.HouseholdId, i.Year }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<StatusPeriod> period)
    {
        period.ToTable("household_status");
        period.Property(s => s.Id).ValueGeneratedNever();
        period.Property(s => s.Status).HasConversion<string>().HasMaxLength(20);
        period.Property(s => s.Change).HasMaxLength(20);
        period.Property(s => s.Reason).HasMaxLength(500);
        period.HasIndex(s => new { s.HouseholdId, s.ValidFrom });
        period.HasIndex(s => new { s.ValidFrom, s.HouseholdId }).HasDatabaseName("ix_household_status_taken_in").HasFilter(StatusPeriod.TakenIn);
    }
}

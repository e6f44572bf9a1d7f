using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Web.Data.Time;

internal sealed class ClockShiftMapping : IEntityTypeConfiguration<ClockShift>
{
    public void Configure(EntityTypeBuilder<ClockShift> shift)
    {
        shift.Property(row => row.Id).ValueGeneratedNever();
        shift.Property(row => row.Ahead).HasConversion(span => span.Ticks, ticks => TimeSpan.FromTicks(ticks));
    }
}

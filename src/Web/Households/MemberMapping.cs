using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Web.Households;

sealed class MemberMapping : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> member)
    {
        member.ToTable("household_members");
        member.Property(m => m.Id).ValueGeneratedNever();
        member.Property(m => m.Relation).HasMaxLength(20);
        member.Property(m => m.Name).HasMaxLength(50);
        member.Property(m => m.IdNumberSealed).HasMaxLength(200);
        member.Property(m => m.IdNumberIndex).HasMaxLength(44);
        member.Property(m => m.IdNumberTail).HasMaxLength(4);
        member.Property(m => m.Gender).HasMaxLength(4);
        member.Property(m => m.Ethnicity).HasMaxLength(20);
        member.Property(m => m.HealthSealed).HasMaxLength(200);
        member.Property(m => m.Labour).HasMaxLength(20);
        member.Property(m => m.Education).HasMaxLength(20);
        member.Property(m => m.Schooling).HasMaxLength(20);
        member.Property(m => m.PhoneSealed).HasMaxLength(200);
        member.HasIndex(m => m.IdNumberIndex).IsUnique();
        member.HasIndex(m => m.IdNumberTail);
        member.HasIndex(m => m.Name);
        member.HasIndex(m => m.HouseholdId);
    }
}

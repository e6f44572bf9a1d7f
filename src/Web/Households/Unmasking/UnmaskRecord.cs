using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Web.Households.Unmasking;

/// <summary>Somebody looked at a personal text in full: who, when, whose, why (U-038). Rows are only ever added.</summary>
public sealed class UnmaskRecord
{
    public long Id { get; init; }
    public required long HouseholdId { get; init; }
    public required long MemberId { get; init; }
    public required string Field { get; init; }
    public required string Reason { get; init; }
    public required string UserId { get; init; }
    public required string UserName { get; init; }
    public string? Ip { get; init; }
    public required DateTimeOffset At { get; init; }
}

sealed class UnmaskRecordMapping : IEntityTypeConfiguration<UnmaskRecord>
{
    public void Configure(EntityTypeBuilder<UnmaskRecord> record)
    {
        record.ToTable("unmask_records");
        record.Property(r => r.Field).HasMaxLength(20);
        record.Property(r => r.Reason).HasMaxLength(500);
        record.Property(r => r.UserId).HasMaxLength(40);
        record.Property(r => r.UserName).HasMaxLength(100);
        record.Property(r => r.Ip).HasMaxLength(45);
        record.HasIndex(r => new { r.HouseholdId, r.At });
    }
}

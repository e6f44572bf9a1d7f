using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Web.Identity.PersonalData;

/// <summary>A key that this database's personal data may have been sealed with; the check value tells keys apart and nothing about them.</summary>
public sealed class SealingKey
{
    public required int Id { get; init; }
    public required string Check { get; init; }
    public required DateTimeOffset Since { get; init; }
}

sealed class SealingKeyMapping : IEntityTypeConfiguration<SealingKey>
{
    public void Configure(EntityTypeBuilder<SealingKey> key)
    {
        key.ToTable("sealing_keys").Property(k => k.Id).ValueGeneratedNever();
        key.Property(k => k.Check).HasMaxLength(50);
    }
}

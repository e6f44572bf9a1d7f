using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Web.Procedures.Versions;

/// <summary>Word to an administrator or reviewer that a version has taken effect; written once per person.</summary>
public sealed class ReleaseMessage
{
    public long Id { get; init; }
    public required string VersionId { get; init; }
    public required DateOnly EffectiveFrom { get; init; }
    public required string UserId { get; init; }
    public DateTimeOffset At { get; init; }
    public DateTimeOffset? ReadAt { get; set; }
}

sealed class ReleaseMessageMapping : IEntityTypeConfiguration<ReleaseMessage>
{
    public void Configure(EntityTypeBuilder<ReleaseMessage> message)
    {
        message.ToTable("procedure_messages");
        message.Property(row => row.VersionId).HasMaxLength(ProcedureIds.MaxLength);
        message.HasIndex(row => new { row.UserId, row.ReadAt });
    }
}

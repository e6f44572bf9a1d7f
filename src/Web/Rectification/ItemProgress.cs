using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Web.Rectification;

/// <summary>What the person in charge says of the work on an item (D-103). Lines are only added.</summary>
public sealed class ItemProgress
{
    public long Id { get; init; }

    public required long ItemId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string UserId { get; init; }

    public required string UserName { get; init; }

    public required int Percent { get; init; }

    /// <summary>The share of the time that had passed on that day; below it the work is behind the plan.</summary>
    public required int Planned { get; init; }

    /// <summary>书面说明: required when the work is behind the plan.</summary>
    public string? Explanation { get; init; }
}

sealed class ItemProgressMapping : IEntityTypeConfiguration<ItemProgress>
{
    public void Configure(EntityTypeBuilder<ItemProgress> progress)
    {
        progress.ToTable("rectification_progress").Property(row => row.Id).ValueGeneratedNever();
        progress.Property(row => row.Explanation).HasMaxLength(1000);
        progress.HasIndex(row => new { row.ItemId, row.Id });
        progress.HasOne<RectificationItem>().WithMany().HasForeignKey(row => row.ItemId);
    }
}

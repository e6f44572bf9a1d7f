using CaseFlow.Web.Organisation;
using CaseFlow.Web.Rectification;
using CaseFlow.Web.Supervision.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Web.Supervision.Escalation;

/// <summary>A rung of the ladder: after so many days overdue this happens to an item, once. Rungs are dated and ended, never changed (U-058).</summary>
public sealed class EscalationRule : IDated
{
    public long Id { get; init; }

    public required string AreaCode { get; init; }

    /// <summary>Whole days since the last day was missed; 1 on the day after it.</summary>
    public required int OverdueDays { get; init; }

    public required EscalationAct Act { get; init; }

    /// <summary>Who gets the order; when the item names none, the next one up: person, leader, unit.</summary>
    public required OrderAddressee Addressee { get; init; }

    /// <summary>How many days the addressee has to reply.</summary>
    public required int ReplyDays { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>The first day on which it no longer holds.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>文号 or the name of whoever set it.</summary>
    public required string Source { get; init; }
}

public enum EscalationAct { Urge, Blue, Yellow, Red }

/// <summary>
/// That a rung was taken for an item. The row is the claim: it stands in the same transaction as the order, and before an urging, which may be repeated under
/// its key until <see cref="DoneAt"/> is set.
/// </summary>
public sealed class EscalationStep
{
    public required long ItemId { get; init; }

    public required long RuleId { get; init; }

    public DateTimeOffset ClaimedUntil { get; set; }

    public DateTimeOffset? DoneAt { get; set; }

    public long? OrderId { get; set; }

    /// <summary>ordered, urged, or why nothing could be done: no-addressee, no-step.</summary>
    public string? Outcome { get; set; }
}

sealed class EscalationMapping : IEntityTypeConfiguration<EscalationRule>, IEntityTypeConfiguration<EscalationStep>
{
    public void Configure(EntityTypeBuilder<EscalationRule> rule)
    {
        rule.ToTable("escalation_rules").Property(row => row.Id).ValueGeneratedNever();
        rule.Property(row => row.Source).HasMaxLength(200);
        rule.HasIndex(row => new { row.AreaCode, row.ValidFrom });
    }

    public void Configure(EntityTypeBuilder<EscalationStep> step)
    {
        step.ToTable("escalation_steps").HasKey(row => new { row.ItemId, row.RuleId });
        step.Property(row => row.Outcome).HasMaxLength(40);
        step.HasOne<RectificationItem>().WithMany().HasForeignKey(row => row.ItemId).OnDelete(DeleteBehavior.Restrict);
        step.HasOne<EscalationRule>().WithMany().HasForeignKey(row => row.RuleId).OnDelete(DeleteBehavior.Restrict);
        step.HasIndex(row => row.RuleId);
    }
}

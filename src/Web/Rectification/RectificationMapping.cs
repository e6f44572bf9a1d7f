using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Web.Rectification;

/// <summary>Open items are few beside the ended ones, so what lists and the desk ask all day are partial indexes.</summary>
sealed class RectificationMapping : IEntityTypeConfiguration<RectificationItem>
{
    /// <summary>Items on which something must still be done: everything up to <see cref="ItemState.ToClose"/> but an accepted explanation.</summary>
    public const string Open = "state IN (0, 1, 2, 3, 4, 5, 7)";

    /// <summary>Ended after a missed day: 逾期已办.</summary>
    public const string LateDone = "is_late AND state IN (6, 8)";

    public const string Closed = "state = 8";

    public const string Explained = "state = 6";

    public void Configure(EntityTypeBuilder<RectificationItem> item)
    {
        item.ToTable("rectification_items").Property(row => row.Id).ValueGeneratedNever();
        item.HasAnnotation("Npgsql:StorageParameter:fillfactor", 85);
        item.Property(row => row.Number).HasMaxLength(40);
        item.Property(row => row.AreaCode).HasMaxLength(14);
        item.Property(row => row.Subject).HasMaxLength(100);
        item.Property(row => row.Batch).HasMaxLength(100);
        item.Property(row => row.SourceKey).HasMaxLength(100);
        item.Property(row => row.Category).HasMaxLength(40);
        item.Property(row => row.Problem).HasMaxLength(2000);
        item.Property(row => row.Measures).HasMaxLength(2000);
        item.Property(row => row.Revision).IsConcurrencyToken();
        item.HasIndex(row => row.Number).IsUnique();
        item.HasIndex(row => new { row.Source, row.Batch, row.SourceKey }).IsUnique();
        item.HasIndex(row => new { row.AreaCode, row.Id });
        Figures(item.HasIndex(row => new { row.AreaCode, row.DueOn, row.IsLate, row.State }).HasDatabaseName("ix_rectification_open").HasFilter(Open));
        Figures(item.HasIndex(row => row.AreaCode).HasDatabaseName("ix_rectification_late").HasFilter(LateDone));
        Figures(item.HasIndex(row => new { row.ClosedOn, row.AreaCode }).HasDatabaseName("ix_rectification_closed").HasFilter(Closed));
        Figures(item.HasIndex(row => new { row.ExplainedOn, row.AreaCode }).HasDatabaseName("ix_rectification_explained").HasFilter(Explained));
        item.HasIndex(row => new { row.CreatedAt, row.AreaCode }).HasDatabaseName("ix_rectification_came").HasFilter("state < 9");
        item.HasIndex(row => new { row.CampaignId, row.AreaCode }).HasDatabaseName("ix_rectification_campaign").HasFilter("campaign_id IS NOT NULL");
        item.HasIndex(row => new { row.InspectionId, row.Id }).HasDatabaseName("ix_rectification_inspection").HasFilter("inspection_id IS NOT NULL");
        item.HasIndex(row => row.PersonId).HasDatabaseName("ix_rectification_person").HasFilter($"person_id IS NOT NULL AND {Open}");
        item.HasIndex(row => row.HouseholdId).HasDatabaseName("ix_rectification_household").HasFilter("household_id IS NOT NULL");
        item.HasIndex(row => row.Id).HasDatabaseName("ix_rectification_unstarted").HasFilter("NOT is_started");
    }

    // The desk also groups by unit and person: with these beside the key it never opens the table. SQLite knows no such columns and reads the row.
    private static void Figures(IndexBuilder<RectificationItem> index) =>
        index.IncludeProperties(row => new { row.OrganId, row.LeaderId, row.PersonId, row.CloseBy });
}

using CaseFlow.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Web.Campaigns;

sealed class CampaignMapping : IEntityTypeConfiguration<Campaign>, IEntityTypeConfiguration<CampaignPhase>
{
    public void Configure(EntityTypeBuilder<Campaign> campaign)
    {
        campaign.ToTable("campaigns").Property(row => row.Id).ValueGeneratedNever();
        campaign.Property(row => row.Number).HasMaxLength(40);
        campaign.Property(row => row.Title).HasMaxLength(200);
        campaign.Property(row => row.Kind).HasMaxLength(20);
        campaign.Property(row => row.AreaCode).HasMaxLength(14);
        campaign.Property(row => row.Criteria).HasMaxLength(4000);
        campaign.Property(row => row.Document).HasMaxLength(100);
        campaign.Property(row => row.Template).HasMaxLength(40);
        campaign.Property(row => row.Reason).HasMaxLength(500);
        campaign.Property(row => row.Revision).IsConcurrencyToken();
        campaign.HasIndex(row => row.Number).IsUnique();
        campaign.HasIndex(row => new { row.AreaCode, row.Id });
        campaign.HasMany(row => row.Phases).WithOne().HasForeignKey(phase => phase.CampaignId);
    }

    public void Configure(EntityTypeBuilder<CampaignPhase> phase)
    {
        phase.ToTable("campaign_phases").Property(row => row.Id).ValueGeneratedNever();
        phase.Property(row => row.TitleZh).HasMaxLength(100);
        phase.Property(row => row.TitleEn).HasMaxLength(100);
        phase.Property(row => row.Level).HasMaxLength(20);
        phase.Property(row => row.Procedure).HasMaxLength(100);
        phase.Property(row => row.Fits).HasMaxLength(100);
        phase.Ignore(row => row.Title);
        phase.HasIndex(row => new { row.CampaignId, row.Ordinal });
        phase.HasIndex(row => row.FromDay).HasDatabaseName("ix_campaign_phases_unopened").HasFilter("opened_at IS NULL");
    }
}

sealed class CampaignDutyMapping : IEntityTypeConfiguration<CampaignDuty>, IEntityTypeConfiguration<CampaignReceipt>
{
    public void Configure(EntityTypeBuilder<CampaignDuty> duty)
    {
        duty.ToTable("campaign_duties").Property(row => row.Id).ValueGeneratedNever();
        duty.HasAnnotation("Npgsql:StorageParameter:fillfactor", 85);
        duty.Property(row => row.AreaCode).HasMaxLength(14);
        duty.Property(row => row.AreaName).HasMaxLength(100);
        duty.Property(row => row.Receiver).IsAreaCode();
        duty.Property(row => row.Note).HasMaxLength(500);
        duty.Property(row => row.Error).HasMaxLength(500);
        duty.Property(row => row.Revision).IsConcurrencyToken();
        duty.Ignore(row => row.IsOver);
        duty.HasIndex(row => new { row.PhaseId, row.AreaCode }).IsUnique();
        duty.HasIndex(row => new { row.CampaignId, row.AreaCode });
        duty.HasIndex(row => row.Id).HasDatabaseName("ix_campaign_duties_unstarted").HasFilter("NOT is_started AND has_case AND state <> 5");
        duty.HasIndex(row => row.Id).HasDatabaseName("ix_campaign_duties_findings").HasFilter("has_findings");
    }

    public void Configure(EntityTypeBuilder<CampaignReceipt> receipt)
    {
        receipt.ToTable("campaign_receipts").HasKey(row => new { row.PhaseId, row.Receiver });
        receipt.Property(row => row.Receiver).IsAreaCode();
    }
}

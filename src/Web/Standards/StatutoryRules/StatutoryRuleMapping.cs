using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Web.Standards.StatutoryRules;

sealed class StatutoryRuleMapping : IEntityTypeConfiguration<StatutoryRuleRow>
{
    public void Configure(EntityTypeBuilder<StatutoryRuleRow> rule)
    {
        rule.ToTable("statutory_rules");
        rule.Property(r => r.Id).HasMaxLength(40);
        rule.Property(r => r.Demand).HasConversion<string>().HasMaxLength(20);
        rule.Property(r => r.Family).HasMaxLength(40);
        rule.Property(r => r.Level).HasMaxLength(10);
        rule.Property(r => r.Step).HasMaxLength(100);
        rule.Property(r => r.AreaCode).HasMaxLength(14);
        rule.Property(r => r.Source).HasMaxLength(200);
        rule.Property(r => r.TextZh).HasMaxLength(500);
        rule.Property(r => r.TextEn).HasMaxLength(500);
        rule.Ignore(r => r.Rule);
        rule.HasData(Workflows.ReleaseCheck.StatutoryRules.Shipped.All.Select(StatutoryRuleRow.Of));
    }
}

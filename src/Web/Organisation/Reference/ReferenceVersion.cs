using CaseFlow.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Web.Organisation.Reference;

/// <summary>Counts the changes of one kind of reference rows; nodes compare it with the copy they hold.</summary>
public sealed class ReferenceVersion
{
    public const string Organisation = "organisation", Standards = "standards", Procedures = "procedures";

    public required string Key { get; init; }
    public long Number { get; set; }

    /// <summary>Call inside the transaction of the change, so that no node can see the new number with the old rows.</summary>
    public static Task Raise(CaseFlowDb db, string key, CancellationToken ct) =>
        db.Set<ReferenceVersion>().Where(version => version.Key == key)
            .ExecuteUpdateAsync(set => set.SetProperty(version => version.Number, version => version.Number + 1), ct);
}

sealed class ReferenceVersionMapping : IEntityTypeConfiguration<ReferenceVersion>
{
    public void Configure(EntityTypeBuilder<ReferenceVersion> version)
    {
        version.ToTable("reference_versions").HasKey(v => v.Key);
        version.Property(v => v.Key).HasMaxLength(20);
        version.HasData(
            new ReferenceVersion { Key = ReferenceVersion.Organisation },
            new ReferenceVersion { Key = ReferenceVersion.Standards },
            new ReferenceVersion { Key = ReferenceVersion.Procedures });
    }
}

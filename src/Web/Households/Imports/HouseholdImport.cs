using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Web.Households.Imports;

/// <summary>Checked: waits for the person to confirm. Withdrawn: its households are gone again.</summary>
public enum ImportStatus { Checked, Confirmed, Withdrawn, Discarded }

/// <summary>An uploaded sheet on its way into the register; the file lies sealed beside the database until the batch is done.</summary>
public sealed class HouseholdImport
{
    public required long Id { get; init; }
    public required string FileName { get; init; }

    /// <summary>The random name of the sealed file.</summary>
    public required string StoredName { get; init; }
    public required ImportStatus Status { get; set; }
    public required int Households { get; set; }
    public required int People { get; set; }
    public required int ErrorCount { get; set; }

    /// <summary>All defects as sealed JSON: they quote cells, and cells hold ID numbers.</summary>
    public required string ErrorsSealed { get; set; }
    public required string UserId { get; init; }
    public required DateTimeOffset UploadedAt { get; init; }
    public DateTimeOffset? DecidedAt { get; set; }
}

sealed class HouseholdImportMapping : IEntityTypeConfiguration<HouseholdImport>
{
    public void Configure(EntityTypeBuilder<HouseholdImport> import)
    {
        import.ToTable("household_imports").Property(i => i.Id).ValueGeneratedNever();
        import.Property(i => i.FileName).HasMaxLength(200);
        import.Property(i => i.StoredName).HasMaxLength(40);
        import.Property(i => i.Status).HasConversion<string>().HasMaxLength(20);
        import.Property(i => i.UserId).HasMaxLength(450);
        import.HasIndex(i => new { i.UserId, i.UploadedAt });
    }
}

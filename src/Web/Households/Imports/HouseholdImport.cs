using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Web.Households.Imports;

/// <summary>
/// Checking: a large sheet is looked at behind the request. Checked: waits for the person to confirm. Withdrawn: its households are gone again.
/// Failed: the check broke off. Expired: nobody decided in time.
/// </summary>
public enum ImportStatus { Checking, Checked, Confirmed, Withdrawn, Discarded, Failed, Expired }

/// <summary>Add: new households (新增). Update: brings registered ones up to date, found by ID number (更新, U-069).</summary>
public enum ImportMode { Add, Update }

/// <summary>An uploaded sheet on its way into the register; the file lies sealed beside the database until the batch is done.</summary>
public sealed class HouseholdImport
{
    public required long Id { get; init; }
    public required string FileName { get; init; }

    /// <summary>The random name of the sealed file.</summary>
    public required string StoredName { get; init; }
    public required ImportStatus Status { get; set; }
    public required ImportMode Mode { get; init; }

    /// <summary>How much of the check is done, in percent.</summary>
    public int Progress { get; set; }
    public int Households { get; set; }
    public int People { get; set; }
    public int ErrorCount { get; set; }

    /// <summary>All defects as sealed JSON: they quote cells, and cells hold ID numbers.</summary>
    public required string ErrorsSealed { get; set; }

    /// <summary>What an update would replace, as sealed JSON.</summary>
    public string? ChangesSealed { get; set; }
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
        import.Property(i => i.Mode).HasConversion<string>().HasMaxLength(20);
        import.HasIndex(i => i.UploadedAt).HasDatabaseName("ix_household_imports_open").HasFilter("status IN ('Checking', 'Checked')");
        import.Property(i => i.UserId).HasMaxLength(450);
        import.HasIndex(i => new { i.UserId, i.UploadedAt });
    }
}

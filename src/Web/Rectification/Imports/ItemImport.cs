using CaseFlow.Web.Households.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Web.Rectification.Imports;

/// <summary>An uploaded 整改清单 on its way into the register of items; the file lies sealed beside the database until somebody decides.</summary>
public sealed class ItemImport
{
    public required long Id { get; init; }

    public required string FileName { get; init; }

    /// <summary>The random name of the sealed file.</summary>
    public required string StoredName { get; init; }

    public required ImportStatus Status { get; set; }

    /// <summary>How much of the check is done, in percent.</summary>
    public int Progress { get; set; }

    public int Rows { get; set; }

    public int ErrorCount { get; set; }

    /// <summary>Rows that were there already: the same source, batch and number.</summary>
    public int KnownCount { get; set; }

    /// <summary>All defects as sealed JSON: they quote cells.</summary>
    public required string ErrorsSealed { get; set; }

    public required string UserId { get; init; }

    public required DateTimeOffset UploadedAt { get; init; }

    public DateTimeOffset? DecidedAt { get; set; }
}

sealed class ItemImportMapping : IEntityTypeConfiguration<ItemImport>
{
    public void Configure(EntityTypeBuilder<ItemImport> import)
    {
        import.ToTable("rectification_imports").Property(row => row.Id).ValueGeneratedNever();
        import.Property(row => row.FileName).HasMaxLength(200);
        import.Property(row => row.StoredName).HasMaxLength(40);
        import.Property(row => row.Status).HasConversion<string>().HasMaxLength(20);
        import.Property(row => row.UserId).HasMaxLength(450);
        import.HasIndex(row => new { row.UserId, row.UploadedAt });
        import.HasIndex(row => row.UploadedAt).HasDatabaseName("ix_rectification_imports_open").HasFilter("status IN ('Checking', 'Checked')");
    }
}

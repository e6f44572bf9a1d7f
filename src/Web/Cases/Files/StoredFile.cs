using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Web.Cases.Files;

/// <summary>An uploaded file: its content lies outside the web root under its random id, this row says what it is and whose.</summary>
public sealed class StoredFile
{
    public string Id { get; init; } = "";

    public string Name { get; init; } = "";

    public string ContentType { get; init; } = "";

    public long Size { get; init; }

    /// <summary>SHA-256 in hex; the same photo twice is seen by it (U-062).</summary>
    public string Hash { get; init; } = "";

    public string UploadedBy { get; init; } = "";

    public DateTimeOffset UploadedAt { get; init; }

    /// <summary>Where the camera says the photo was taken, in degrees (WGS-84); null when it says nothing (U-062).</summary>
    public double? Latitude { get; init; }

    public double? Longitude { get; init; }
}

internal sealed class StoredFileMapping : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> file)
    {
        file.ToTable("files").Property(row => row.Id).HasMaxLength(32);
        file.HasIndex(row => row.Hash);
    }
}

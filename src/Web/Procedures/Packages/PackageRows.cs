using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Web.Procedures.Packages;

/// <summary>Another server whose packages are taken.</summary>
public sealed class TrustedSigner
{
    public required string Fingerprint { get; init; }
    public required string Name { get; set; }
    public required string PublicKey { get; init; }
    public DateTimeOffset AddedAt { get; init; }
    public string AddedByName { get; init; } = "";
}

/// <summary>A package that was read and waits for the decision what to do with it; kept for a day.</summary>
public sealed class WaitingPackage
{
    public required string Id { get; init; }
    public required string UserId { get; init; }
    public required byte[] Content { get; init; }
    public DateTimeOffset At { get; init; }
}

sealed class PackageMapping : IEntityTypeConfiguration<TrustedSigner>, IEntityTypeConfiguration<WaitingPackage>
{
    public void Configure(EntityTypeBuilder<TrustedSigner> signer)
    {
        signer.ToTable("trusted_signers").HasKey(row => row.Fingerprint);
        signer.Property(row => row.Fingerprint).HasMaxLength(32);
        signer.Property(row => row.Name).HasMaxLength(100);
        signer.Property(row => row.PublicKey).HasMaxLength(400);
    }

    public void Configure(EntityTypeBuilder<WaitingPackage> package)
    {
        package.ToTable("waiting_packages");
        package.Property(row => row.Id).HasMaxLength(32);
        package.HasIndex(row => row.At);
    }
}

using CaseFlow.Web.Audit;
using CaseFlow.Web.Data;
using CaseFlow.Web.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures.Packages;

/// <summary>A server to be trusted.</summary>
public sealed record NewSigner(string? Name, string? PublicKey);

/// <summary>The servers whose packages are taken. This server trusts itself; others are entered by a system administrator who has compared the fingerprint.</summary>
public sealed class PackageSigners(CaseFlowDb db, PackageSigner own, Caller caller, AuditTrail trail, TimeProvider clock, IStringLocalizer<PackageTexts> texts)
{
    const int LongestName = 100;

    /// <summary>What the signer is called here; null when nobody trusts the key.</summary>
    public async Task<string?> NameOf(string publicKey, CancellationToken ct) => publicKey == own.PublicKey
        ? texts["ThisServer"]
        : await db.Set<TrustedSigner>().Where(row => row.PublicKey == publicKey).Select(row => row.Name).SingleOrDefaultAsync(ct);

    public Task<List<TrustedSigner>> All(CancellationToken ct) => db.Set<TrustedSigner>().AsNoTracking().OrderBy(row => row.Name).ToListAsync(ct);

    public async Task<Result<TrustedSigner>> Trust(NewSigner given, CancellationToken ct)
    {
        List<FieldProblem> problems = [];
        if (string.IsNullOrWhiteSpace(given.Name) || given.Name.Length > LongestName) problems.Add(new("name", "required", texts["NameRequired", LongestName]));
        var fingerprint = PackageSigner.FingerprintOf(given.PublicKey?.Trim() ?? "");
        if (fingerprint is null) problems.Add(new("publicKey", "not-a-key", texts["NotAKey"]));
        if (problems.Count > 0) return Refusal.Invalid(texts["SignerInvalid"], problems);
        if (await db.Set<TrustedSigner>().AnyAsync(row => row.Fingerprint == fingerprint, ct)) return Refusal.Conflict("trusted-already", texts["TrustedAlready"]);
        var row = new TrustedSigner
        {
            Fingerprint = fingerprint!, Name = given.Name!.Trim(), PublicKey = given.PublicKey!.Trim(), AddedAt = clock.GetUtcNow(), AddedByName = caller.Name,
        };
        db.Add(row);
        await Save(row, "signer-trusted", ct);
        return row;
    }

    /// <summary>Takes no more packages of the signer; what was imported stays.</summary>
    public async Task<Refusal?> Distrust(string fingerprint, CancellationToken ct)
    {
        if (await db.Set<TrustedSigner>().FindAsync([fingerprint], ct) is not { } row) return Refusal.NotFound(texts["UnknownKey"]);
        db.Remove(row);
        await Save(row, "signer-distrusted", ct);
        return null;
    }

    async Task Save(TrustedSigner row, string kind, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.SaveChangesAsync(ct);
        await trail.Append(new($"package-signer/{row.Fingerprint}", kind, null, null, new { row.Name, row.Fingerprint }), ct);
        await transaction.CommitAsync(ct);
    }
}

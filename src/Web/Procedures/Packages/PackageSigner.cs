using System.Security.Cryptography;
using CaseFlow.Web.Identity.PersonalData;

namespace CaseFlow.Web.Procedures.Packages;

/// <summary>
/// The key this server signs packages with: ECDSA on P-256, in a file beside the other keys and never in the database. Nodes of one server share
/// the key directory, and so the key.
/// </summary>
public sealed class PackageSigner(KeyDirectory directory)
{
    const string Name = "package-signing.pem";

    readonly Lazy<ECDsa> key = new(() => Open(directory.Path));

    /// <summary>The public key as others enter it: base64 of the SubjectPublicKeyInfo.</summary>
    public string PublicKey => Convert.ToBase64String(key.Value.ExportSubjectPublicKeyInfo());

    /// <summary>What people compare on the telephone.</summary>
    public string Fingerprint => FingerprintOf(PublicKey)!;

    public byte[] Sign(byte[] content)
    {
        lock (key.Value) return key.Value.SignData(content, HashAlgorithmName.SHA256);
    }

    /// <summary>The first 32 hexadecimal digits of the key's SHA-256; null when the text is no public key of this kind.</summary>
    public static string? FingerprintOf(string publicKey)
    {
        using var read = Read(publicKey);
        return read is null ? null : Convert.ToHexStringLower(SHA256.HashData(read.ExportSubjectPublicKeyInfo()))[..32];
    }

    public static bool Verify(string publicKey, byte[] content, byte[] signature)
    {
        using var read = Read(publicKey);
        return read is not null && read.VerifyData(content, signature, HashAlgorithmName.SHA256);
    }

    static ECDsa? Read(string publicKey)
    {
        var bytes = new byte[publicKey.Length];
        if (!Convert.TryFromBase64String(publicKey, bytes, out var length)) return null;
        var read = ECDsa.Create();
        try
        {
            read.ImportSubjectPublicKeyInfo(bytes.AsSpan(0, length), out _);
            if (read.KeySize == 256) return read;
        }
        catch (CryptographicException)
        {
            // Not a key; the caller says so in words.
        }

        read.Dispose();
        return null;
    }

    // Written beside and moved without overwriting, as the keys of personal data are: of two nodes that start together one wins.
    static ECDsa Open(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path)) Create(path);
        var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(path));
        return key;
    }

    static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var fresh = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var draft = $"{path}.{Guid.NewGuid():n}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new StreamWriter(draft, options)) file.Write(fresh.ExportPkcs8PrivateKeyPem());
        try { File.Move(draft, path, overwrite: false); }
        catch (IOException) when (File.Exists(path)) { File.Delete(draft); }
    }
}

using System.IO.Compression;
using System.Text.Json;
using CaseFlow.Web.Data;
using CaseFlow.Web.Procedures.Templates;
using CaseFlow.Workflows.Definitions;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures.Packages;

/// <summary>A package whose signature and hashes hold; whether its signer is trusted is another question.</summary>
/// <param name="Templates">The texts of the templates the definition names; packages of earlier servers held names only.</param>
public sealed record OpenedPackage(PackageManifest Manifest, byte[] Definition, IReadOnlyList<TemplateText> Templates);

/// <summary>Opens a package and refuses it when a single byte is not as it was signed.</summary>
public sealed class PackageReader(IStringLocalizer<PackageTexts> texts)
{
    const int MostEntries = 2000;

    /// <summary>A file is read no further than this; packed files may claim any size.</summary>
    static readonly long LargestEntry = ParseLimits.Default.MaxBytes * 2;

    public Result<OpenedPackage> Read(byte[] package)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
            return archive.Entries.Count > MostEntries ? Broken("TooManyFiles") : Read(archive);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or JsonException or NotSupportedException)
        {
            return Broken("NotAPackage");
        }
    }

    Result<OpenedPackage> Read(ZipArchive archive)
    {
        if (Entry(archive, PackageManifest.Entry) is not { } manifestBytes || Entry(archive, PackageManifest.Signature) is not { } signature) return Broken("NotAPackage");
        if (JsonSerializer.Deserialize<PackageManifest>(manifestBytes, JsonText.Options) is not { Format: PackageManifest.Known, Files: not null, PublicKey: not null } manifest)
            return Broken("NotAPackage");
        if (PackageSigner.FingerprintOf(manifest.PublicKey) != manifest.Signer || !PackageSigner.Verify(manifest.PublicKey, manifestBytes, signature)) return Broken("BadSignature");
        foreach (var (name, hash) in manifest.Files)
            if (Entry(archive, name) is not { } content || ExportPackage.Hash(content) != hash) return Broken("FileChanged", name);
        var strange = archive.Entries.FirstOrDefault(entry => !manifest.Files.ContainsKey(entry.FullName) && entry.FullName is not (PackageManifest.Entry or PackageManifest.Signature));
        if (strange is not null) return Broken("FileAdded", strange.FullName);
        return Entry(archive, PackageManifest.Definition) is { } definition && manifest.Files.ContainsKey(PackageManifest.Definition)
            ? new OpenedPackage(manifest, definition, Texts(archive))
            : Broken("NotAPackage");
    }

    // Its hash stands in the signed manifest, as that of every file does.
    static IReadOnlyList<TemplateText> Texts(ZipArchive archive)
    {
        if (Entry(archive, PackageManifest.Templates) is not { } content) return [];
        using var json = JsonDocument.Parse(content);
        return DefinitionTemplates.All(json.RootElement);
    }

    static byte[]? Entry(ZipArchive archive, string name)
    {
        if (archive.GetEntry(name) is not { } entry) return null;
        using var stream = entry.Open();
        var (buffer, chunk) = (new MemoryStream(), new byte[81920]);
        for (int read; buffer.Length <= LargestEntry && (read = stream.Read(chunk)) > 0;) buffer.Write(chunk, 0, read);
        return buffer.Length > LargestEntry ? throw new InvalidDataException("The entry is too large.") : buffer.ToArray();
    }

    Refusal Broken(string key, params object[] arguments) => Refusal.Invalid("package", key, texts[key, arguments]);
}

namespace CaseFlow.Web.Procedures.Packages;

/// <summary>What a package says of itself; the signature is over exactly these bytes, and they name the hash of every other file.</summary>
/// <param name="Hash">SHA-256 of the definition.</param>
/// <param name="Signer">The fingerprint of the key.</param>
public sealed record PackageManifest(
    string Format, string DefinitionId, int Version, string TitleZh, string TitleEn, string Hash, string? DocumentNumber, DateTimeOffset MadeAt, string MadeBy,
    string Signer, string PublicKey, IReadOnlyDictionary<string, string> Files)
{
    public const string Known = "caseflow-procedure-package/1", Entry = "manifest.json", Signature = "manifest.sig", Definition = "definition.json", Report = "check-report.json", Templates = "templates.json";

    public string Title => Thread.CurrentThread.CurrentUICulture.TwoLetterISOLanguageName == "en" ? TitleEn : TitleZh;
}

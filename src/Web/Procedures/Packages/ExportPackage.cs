using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using CaseFlow.Web.Data;
using CaseFlow.Web.Procedures.Checking;
using CaseFlow.Web.Procedures.Reading;
using CaseFlow.Web.Procedures.Templates;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.ReleaseCheck;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures.Packages;

/// <summary>One signed file for a server without a network: definition, forms, the texts of its templates, the report of the check, and a manifest (U-049).</summary>
public sealed class ExportPackage(
    ProcedureReading reading, ProcedureFiles files, CheckProcedure check, ProcedureRights rights, PackageSigner signer, TemplatesOf templates, TimeProvider clock, IStringLocalizer<ProcedureTexts> texts)
{
    public async Task<Result<ProcedureFile>> Run(string definitionId, int version, CancellationToken ct)
    {
        var found = reading.Find(definitionId, version);
        if (!found.IsDone) return found.Refusal;
        if (await files.Definition(found.Value, ct) is not { } definition) return Refusal.NotFound(texts["UnknownVersion", definitionId, version]);
        var checkedVersion = await check.Run(definitionId, version, null, ct);
        if (!checkedVersion.IsDone) return checkedVersion.Refusal;
        var parts = Parts(definition, checkedVersion.Value);
        return new ProcedureFile($"{definitionId.Replace(':', '-')}-v{version}.cfpkg.zip", "application/zip", Zip(parts, Manifest(found.Value, parts)));
    }

    SortedDictionary<string, byte[]> Parts(WorkflowDefinition definition, ProcedureFindings found)
    {
        SortedDictionary<string, byte[]> parts = new(StringComparer.Ordinal)
        {
            [PackageManifest.Definition] = definition.WriteIndented(),
            [PackageManifest.Report] = JsonSerializer.SerializeToUtf8Bytes(found.Findings, JsonText.Options),
        };
        foreach (var step in definition.Graph.Nodes.Select(node => new Step(node)))
        {
            if (step.Task is { Form.Fields.Count: > 0 }) parts[$"forms/{Plain(step.Id)}.json"] = JsonSerializer.SerializeToUtf8Bytes(step.Task.Form, JsonText.Options);
        }
        parts[PackageManifest.Templates] = JsonSerializer.SerializeToUtf8Bytes(DefinitionTemplates.Written(templates.Run(definition)), JsonText.Options);
        return parts;
    }

    byte[] Manifest(ProcedureVersion row, SortedDictionary<string, byte[]> parts) => JsonSerializer.SerializeToUtf8Bytes(
        new PackageManifest(
            PackageManifest.Known, row.DefinitionId, row.Version, row.TitleZh, row.TitleEn, Hash(parts[PackageManifest.Definition]), row.DocumentNumber, clock.GetUtcNow(),
            rights.Caller.Name, signer.Fingerprint, signer.PublicKey, parts.ToDictionary(part => part.Key, part => Hash(part.Value))), JsonText.Options);

    byte[] Zip(SortedDictionary<string, byte[]> parts, byte[] manifest)
    {
        var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts.Append(new(PackageManifest.Entry, manifest)).Append(new(PackageManifest.Signature, signer.Sign(manifest))))
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return buffer.ToArray();
    }

    internal static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    static string Plain(string id) => string.Concat(id.Select(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-'));
}

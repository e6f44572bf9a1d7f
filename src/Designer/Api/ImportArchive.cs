using System.IO.Compression;
using CaseFlow.Workflows.Definitions;
using Microsoft.AspNetCore.Http;

namespace CaseFlow.Designer.Api;

/// <summary>The definition files of an upload: JSON files as they are, and those inside ZIP files. A file made to unpack without end is cut off at the limit.</summary>
static class ImportArchive
{
    const int MostFiles = 200;

    public static async Task<IReadOnlyList<ImportFile>?> Read(IFormFileCollection files, CancellationToken ct)
    {
        List<ImportFile> found = [];
        var budget = 4 * ParseLimits.Default.MaxBytes;
        foreach (var file in files)
        {
            await using var content = file.OpenReadStream();
            if (!file.FileName.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            {
                found.Add(new(file.FileName, await Bytes(content, ct)));
                continue;
            }

            try
            {
                await using var archive = await ZipArchive.CreateAsync(content, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, ct);
                foreach (var entry in archive.Entries.Where(entry => entry.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)))
                {
                    await using var stream = await entry.OpenAsync(ct);
                    found.Add(new(entry.FullName, await Bytes(stream, ct)));
                    budget -= found[^1].Content.Length;
                    if (budget < 0 || found.Count > MostFiles) return null;
                }
            }
            catch (InvalidDataException)
            {
                found.Add(new(file.FileName, []));
            }
        }

        return found;
    }

    // One piece beyond the limit is enough for the reader to refuse the file as too large.
    static async Task<byte[]> Bytes(Stream stream, CancellationToken ct)
    {
        var buffer = new MemoryStream();
        var piece = new byte[81920];
        for (int read; buffer.Length <= ParseLimits.Default.MaxBytes && (read = await stream.ReadAsync(piece, ct)) > 0;) buffer.Write(piece, 0, read);
        return buffer.ToArray();
    }
}

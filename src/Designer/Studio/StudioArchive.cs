using System.Collections.Frozen;
using System.IO.Compression;

namespace CaseFlow.Designer.Studio;

/// <summary>The files of Elsa Studio as the build packed them beside the server: <c>name.br</c> and <c>name.gz</c>, or the name itself where compressing gains nothing.</summary>
sealed class StudioArchive
{
    readonly string path;
    readonly FrozenDictionary<string, StudioFile> files;

    StudioArchive(string path, IEnumerable<StudioFile> files) =>
        (this.path, this.files) = (path, files.ToFrozenDictionary(file => file.Name, StringComparer.Ordinal));

    /// <summary>The archive beside the server; empty when the build left the canvas out.</summary>
    public static StudioArchive Shipped { get; } = Open(Path.Combine(AppContext.BaseDirectory, "studio.zip"));

    public bool IsEmpty => files.Count == 0;

    public static StudioArchive Open(string path)
    {
        if (!File.Exists(path)) return new(path, []);
        using var archive = ZipFile.OpenRead(path);
        return new(path, [.. archive.Entries.GroupBy(entry => PlainName(entry.FullName)).Select(group => StudioFile.Of(group.Key, [.. group]))]);
    }

    public StudioFile? Find(string name) => files.GetValueOrDefault(name);

    /// <summary>The bytes of an entry as they are stored. A reader of its own for every request: archives are not made for two at once.</summary>
    public async Task CopyTo(string entry, Stream to, bool unpack, CancellationToken ct)
    {
        await using var archive = await ZipFile.OpenReadAsync(path, ct);
        await using var stored = await archive.GetEntry(entry)!.OpenAsync(ct);
        if (!unpack)
        {
            await stored.CopyToAsync(to, ct);
            return;
        }

        await using var plain = new GZipStream(stored, CompressionMode.Decompress);
        await plain.CopyToAsync(to, ct);
    }

    static string PlainName(string name) => name.EndsWith(".br", StringComparison.Ordinal) || name.EndsWith(".gz", StringComparison.Ordinal) ? name[..^3] : name;
}

/// <summary>One file in up to three encodings; null where there is none.</summary>
sealed record StudioFile(string Name, long? Plain, long? Brotli, long? Gzip, string Tag)
{
    public static StudioFile Of(string name, IReadOnlyList<ZipArchiveEntry> entries)
    {
        return new(name, Size(name), Size(name + ".br"), Size(name + ".gz"), string.Join('-', entries.Select(entry => entry.Crc32.ToString("x8"))));

        long? Size(string entry) => entries.FirstOrDefault(found => found.FullName == entry)?.Length;
    }
}

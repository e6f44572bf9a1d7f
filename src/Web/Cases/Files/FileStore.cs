using System.Security.Cryptography;
using CaseFlow.Web.Data;

namespace CaseFlow.Web.Cases.Files;

/// <summary>Keeps uploads in a folder the web server never serves from.</summary>
public sealed class FileStore
{
    private readonly string folder;

    public FileStore(IConfiguration configuration, IHostEnvironment environment)
    {
        folder = Path.GetFullPath(configuration["Files:Directory"] ?? Path.Combine(configuration["Data:Folder"] ?? "data", "files"), environment.ContentRootPath);
        Directory.CreateDirectory(folder);
        MaxBytes = configuration.GetValue("Files:MaxMegabytes", 20) * 1024L * 1024;
    }

    /// <summary>The largest file taken, in bytes.</summary>
    public long MaxBytes { get; }

    /// <summary>Writes the content and its row. The file comes first: a crash in between leaves a file nobody knows, never a row without a file.</summary>
    public async Task<StoredFile> Save(CaseFlowDb db, IFormFile upload, string contentType, string user, DateTimeOffset now, CancellationToken ct)
    {
        var id = RandomNumberGenerator.GetHexString(32, lowercase: true);
        await using (var target = new FileStream(PathOf(id), FileMode.CreateNew, FileAccess.ReadWrite))
        {
            await upload.CopyToAsync(target, ct);
            target.Flush(flushToDisk: true);
        }

        await using var saved = OpenRead(id);
        var place = contentType == "image/jpeg" ? await PlaceOf(saved, ct) : null;
        var file = new StoredFile
        {
            Id = id, Name = Path.GetFileName(upload.FileName), ContentType = contentType, Size = upload.Length,
            Hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(saved, ct)), UploadedBy = user, UploadedAt = now,
            Latitude = place?.Latitude, Longitude = place?.Longitude,
        };
        db.Add(file);
        await db.SaveChangesAsync(ct);
        return file;
    }

    public FileStream OpenRead(string id) => new(PathOf(id), FileMode.Open, FileAccess.Read, FileShare.Read);

    private static async Task<PhotoPlace?> PlaceOf(FileStream photo, CancellationToken ct)
    {
        var head = new byte[Math.Min(photo.Length, PhotoPlace.HeadBytes)];
        await photo.ReadExactlyAsync(head, ct);
        photo.Position = 0;
        return PhotoPlace.Of(head);
    }

    // Ids are hexadecimal, so that no id can name another folder.
    private string PathOf(string id) =>
        id.Length == 32 && id.All(char.IsAsciiHexDigitLower) ? Path.Combine(folder, id) : throw new ArgumentException("Not the id of a file.", nameof(id));
}

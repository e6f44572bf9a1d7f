using CaseFlow.Web.Exchange;
using CaseFlow.Web.Identity.PersonalData;

namespace CaseFlow.Web.Households.Imports;

/// <summary>Keeps uploaded sheets sealed, under random names outside the web root, until they are confirmed.</summary>
public sealed class ImportFiles(PersonalText personal, IConfiguration configuration, IHostEnvironment environment)
{
    const string Purpose = "household-import";

    readonly string folder = Path.Combine(Path.GetFullPath(configuration["Data:Folder"] ?? "data", environment.ContentRootPath), "imports");

    public async Task<string> Keep(byte[] content, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        var name = Guid.NewGuid().ToString("n");
        await File.WriteAllBytesAsync(Path.Combine(folder, name), personal.SealFile(Purpose, content), ct);
        return name;
    }

    /// <summary>The content; null when the file has been cleared away.</summary>
    public async Task<byte[]?> Read(string name, CancellationToken ct)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? personal.OpenFile(Purpose, await File.ReadAllBytesAsync(path, ct)) : null;
    }

    /// <summary>The sheet as it was uploaded; null when the file has been cleared away.</summary>
    public async Task<HouseholdFile?> Open(HouseholdImport import, CancellationToken ct)
    {
        if (await Read(import.StoredName, ct) is not { } content) return null;
        return (await HouseholdFile.Read(new MemoryStream(content), import.FileName, ImportLimits.Default, ct)).File;
    }

    public void Remove(string name) => File.Delete(Path.Combine(folder, name));
}

using System.Text.Json;

namespace CaseFlow.Web.Identity.PersonalData;

/// <summary>Reads the key file and creates it once, for nodes that start at the same moment too.</summary>
public static class KeyFile
{
    const string Name = "personal-data.json";

    public static KeyRing Open(string directory)
    {
        var path = Path.Combine(directory, Name);
        if (!File.Exists(path)) Create(path, KeyRing.Create());
        var ring = JsonSerializer.Deserialize<KeyRing>(File.ReadAllBytes(path));
        if (ring is not { Keys.Count: > 0, IndexKey.Length: KeyRing.KeyBytes } || ring.Keys.Any(key => key.Bytes.Length != KeyRing.KeyBytes))
            throw new InvalidDataException($"The key file {path} is damaged. Restore it from the backup; a new one cannot read the register.");
        return ring;
    }

    public static bool Exists(string directory) => File.Exists(Path.Combine(directory, Name));

    // Written beside and moved without overwriting: the file appears complete, and of two nodes that start together one wins.
    static void Create(string path, KeyRing ring)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = $"{path}.{Guid.NewGuid():n}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(draft, options)) JsonSerializer.Serialize(file, ring);
        try { File.Move(draft, path, overwrite: false); }
        catch (IOException) when (File.Exists(path)) { File.Delete(draft); }
    }
}

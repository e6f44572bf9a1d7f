using System.Security.Cryptography;
using System.Text;
using CaseFlow.Web.Data.Time;

namespace CaseFlow.Tests.Fixtures;

/// <summary>The folder of <see cref="ReadyDatabase"/>, named by all that its content depends on: the product, the demonstration and the day on which it is loaded.</summary>
internal static class ReadyFolder
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(2);

    public static string Open()
    {
        var root = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"caseflow-ready-{Environment.UserName}"));
        var folder = root.CreateSubdirectory(Fingerprint());
        foreach (var old in root.GetDirectories().Where(each => each.LastWriteTimeUtc < TimeProvider.System.GetUtcNow() - Kept)) old.Delete(recursive: true);
        return folder.FullName;
    }

    /// <summary>Held until disposed or until the process ends, however it ends.</summary>
    public static FileStream Lock(string path)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < 1_200)
            {
                // Another test process makes the same database; a file lock can only be asked for again.
                Thread.Sleep(100);
            }
        }
    }

    private static string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{CaseFlowApp.Password} {TimeProvider.System.ChinaToday:O}"));
        foreach (var file in Parts().Order(StringComparer.Ordinal)) hash.AppendData(File.ReadAllBytes(file));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    private static IEnumerable<string> Parts()
    {
        var home = AppContext.BaseDirectory;
        return [
            .. new[] { "CaseFlow.Web.dll", "CaseFlow.Workflows.dll", "CaseFlow.Fixtures.dll" }.Select(name => Path.Combine(home, name)),
            .. Directory.GetFiles(Path.Combine(home, "Demo")), .. Directory.GetFiles(Path.Combine(home, "workflows")),
        ];
    }
}

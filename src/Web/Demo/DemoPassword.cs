using System.Security.Cryptography;

namespace CaseFlow.Web.Demo;

/// <summary>The one password of the demonstration accounts: configured, or random per installation and kept beside the database.</summary>
static class DemoPassword
{
    // Without characters that people mix up when they copy the password from a terminal.
    const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    public static string Read(IConfiguration configuration, string folder)
    {
        if (configuration["Demo:Password"] is { Length: > 0 } given) return given;
        var path = Path.Combine(folder, "demo-password.txt");
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(path, $"{RandomNumberGenerator.GetString(Letters, 12)}-7");
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        return File.ReadAllText(path).Trim();
    }
}

namespace CaseFlow.Web.Cli.Bench.Postgres;

/// <summary>Finds the programs of an installed PostgreSQL, newest version first.</summary>
internal static class PostgresPrograms
{
    private const string Versions = "/usr/lib/postgresql";

    public static string? Find(string program) => Folders().Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static IEnumerable<string> Folders()
    {
        if (Environment.GetEnvironmentVariable("PG_BIN") is { Length: > 0 } given) yield return given;
        if (Directory.Exists(Versions))
            foreach (var version in Directory.GetDirectories(Versions).OrderDescending()) yield return Path.Combine(version, "bin");
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)) yield return folder;
    }
}

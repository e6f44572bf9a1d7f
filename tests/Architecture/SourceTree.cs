namespace CaseFlow.Tests.Architecture;

/// <summary>The files of the repository that people write by hand.</summary>
internal static class SourceTree
{
    private static readonly string[] NotByHand =
        ["artifacts", "obj", "bin", "node_modules", "wwwroot", "Generated", "Migrations", "TestResults"];

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<SourceFile> Code { get; } = [.. Read("src", ".cs", ".razor")];

    public static IEnumerable<SourceFile> Read(string folder, params string[] endings) =>
        Paths(folder, endings).Select(path => new SourceFile(path, File.ReadAllText(Path.Combine(Root, path))));

    /// <summary>Paths from the root, with slashes, sorted.</summary>
    public static IEnumerable<string> Paths(string folder, params string[] endings) =>
        Walk(new DirectoryInfo(Path.Combine(Root, folder)))
            .Where(file => endings.Contains(file.Extension))
            .Select(file => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) => folder.EnumerateFiles()
        .Concat(folder.EnumerateDirectories().Where(child => !NotByHand.Contains(child.Name) && child.Name[0] != '.').SelectMany(Walk));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CaseFlow.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests holds CaseFlow.sln.");
    }
}

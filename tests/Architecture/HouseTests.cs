using System.Xml.Linq;

namespace CaseFlow.Tests.Architecture;

public sealed class HouseTests
{
    private const int LongestFile = 350;

    private static readonly string[] BannedFolders = ["Services", "Models", "Interfaces", "Helpers", "Extensions", "Common"];

    [Fact]
    public void Folders_are_named_after_what_the_product_does()
    {
        var folders = new DirectoryInfo(Path.Combine(SourceTree.Root, "src")).EnumerateDirectories()
            .SelectMany(project => project.EnumerateDirectories().Select(folder => (Project: project.Name, folder.Name)));

        var violations = folders.Where(folder => BannedFolders.Contains(folder.Name))
            .Select(folder => $"src/{folder.Project}/{folder.Name} sorts by kind of file. Put each file into the folder of the feature it serves.");

        ShouldBeNone(violations);
    }

    [Fact]
    public void Namespaces_equal_the_path()
    {
        var violations = from file in SourceTree.Code
                         where file.Path.EndsWith(".cs", StringComparison.Ordinal) && file.Path != "src/Web/Program.cs"
                         where file.Namespace is not null || file.DeclaredTypes.Any()
                         let expected = ExpectedNamespace(file.Path)
                         where file.Namespace != expected
                         select $"{file.Path} needs the line 'namespace {expected};' (it has {file.Namespace ?? "no file-scoped namespace"}).";

        ShouldBeNone(violations);
    }

    [Fact]
    public void No_file_is_longer_than_350_lines()
    {
        var files = SourceTree.Read("src", ".cs", ".razor", ".ts", ".scss", ".css").Concat(SourceTree.Read("tests", ".cs"));

        var violations = from file in files
                         let lines = file.Text.TrimEnd().Count(c => c == '\n') + 1
                         where lines > LongestFile
                         select $"{file.Path} has {lines} lines, {LongestFile} is the limit. Find the second idea in it and give it its own file.";

        ShouldBeNone(violations);
    }

    [Fact]
    public void Every_text_exists_in_Chinese_and_in_English()
    {
        var violations = SourceTree.Paths("src", ".resx").GroupBy(ResourceText.NameOf)
            .SelectMany(group => ResourceText.Problems(group.Key, [.. group.Select(ReadResource)]));

        ShouldBeNone(violations);
    }

    private static ResourceText ReadResource(string path) => ResourceText.Parse(path, XDocument.Load(Path.Combine(SourceTree.Root, path)));

    private static string ExpectedNamespace(string path) =>
        "CaseFlow." + string.Join('.', path.Split('/')[1..^1]);

    private static void ShouldBeNone(IEnumerable<string> violations)
    {
        var list = violations.ToList();
        list.ShouldBeEmpty(string.Join('\n', list));
    }
}

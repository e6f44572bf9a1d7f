using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CaseFlow.Tests.Architecture;

public sealed partial class ArrowTests
{
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Web"] = ["Web", "Designer", "Workflows"],
        ["Designer"] = ["Designer", "Workflows"],
        ["Workflows"] = ["Workflows"],
    };

    [Fact]
    public void Projects_know_only_the_projects_to_their_right()
    {
        var violations = SourceTree.Code.SelectMany(file => file.References)
            .Where(reference => !MayKnow[reference.From.Project].Contains(reference.Project))
            .Select(reference => $"{reference}: {reference.From.Project} names CaseFlow.{reference.Project}; the arrows run Web → Designer → Workflows. "
                + "Define an interface on the right and implement it on the left.");

        ShouldBeNone(violations);
    }

    [Fact]
    public void Project_files_refer_only_to_the_right()
    {
        var violations = MayKnow.SelectMany(pair => ProjectReferences(pair.Key).Except(pair.Value)
            .Select(target => $"src/{pair.Key}/{pair.Key}.csproj refers to {target}; the arrows run Web → Designer → Workflows."));

        ShouldBeNone(violations);
    }

    [Fact]
    public void The_engine_knows_no_framework()
    {
        var packages = ProjectXml("Workflows").Descendants()
            .Where(element => element.Name.LocalName is "PackageReference" or "FrameworkReference")
            .Select(element => $"src/Workflows/Workflows.csproj: {element.Attribute("Include")?.Value} does not belong into a pure project.");
        var names = Mentions("Workflows", Framework(), "is a framework; hand the engine what it needs through EngineContext and give back an Effect.");

        ShouldBeNone(packages.Concat(names));
    }

    [Fact]
    public void The_engine_asks_nobody_for_time_chance_threads_or_files() => ShouldBeNone(
        Mentions("Workflows", World(), "makes a burst depend on more than its input; take it from EngineContext or describe it as an Effect."));

    [Fact]
    public void Folders_of_Workflows_import_only_to_the_right() => ShouldBeNone(Layers.Workflows.Violations(SourceTree.Code));

    [Fact]
    public void Slices_of_Web_import_only_to_the_right() => ShouldBeNone(Layers.Web.Violations(SourceTree.Code));

    [Fact]
    public void Nobody_below_the_door_of_the_engine_calls_it()
    {
        var workflows = SourceTree.Code.Where(file => file.Project == "Workflows").ToList();
        // A door is named like its file; BilingualText stands at the root only because every folder says something to people.
        var doors = workflows.Where(file => file.Folder == "").Select(file => Path.GetFileNameWithoutExtension(file.Path)).Except(["BilingualText"]).ToList();

        var violations = from file in workflows
                         where file.Folder != "" && !Layers.Workflows.Allows(file.Folder, "")
                         from door in doors
                         where Regex.IsMatch(file.Code, $@"(?<![\w.]){door}\b")
                         select $"{file.Path} names {door}, the door of the engine; only what stands left of it may open it.";

        ShouldBeNone(violations);
    }

    [Fact]
    public void Every_folder_has_its_place_in_the_order()
    {
        var violations = from layers in new[] { Layers.Workflows, Layers.Web }
                         from folder in SourceTree.Code.Where(file => file.Project == layers.Project).Select(file => file.Folder).Distinct()
                         where !layers.Knows(folder)
                         select $"src/{layers.Project}/{folder} has no place in the order {layers}. Put it into tests/Architecture/Layers.cs and the README.";

        ShouldBeNone(violations);
    }

    private static void ShouldBeNone(IEnumerable<string> violations)
    {
        var list = violations.ToList();
        list.ShouldBeEmpty(string.Join('\n', list));
    }

    private static IEnumerable<string> Mentions(string project, Regex pattern, string advice) =>
        from file in SourceTree.Code
        where file.Project == project
        from match in pattern.Matches(file.Code)
        select $"{file.Path}:{file.LineAt(match.Index)}: {match.Value} {advice}";

    private static IEnumerable<string> ProjectReferences(string project) => ProjectXml(project).Descendants("ProjectReference")
        .Select(element => Path.GetFileNameWithoutExtension(element.Attribute("Include")!.Value.Replace('\\', '/')));

    private static XDocument ProjectXml(string project) => XDocument.Load(Path.Combine(SourceTree.Root, "src", project, $"{project}.csproj"));

    [GeneratedRegex(@"\b(Microsoft\.(AspNetCore|EntityFrameworkCore|Extensions|Data)|System\.Net\.Http|System\.Data|Npgsql|Quartz)\b")]
    private static partial Regex Framework();

    [GeneratedRegex(@"(?<![\w.])(TimeProvider|Stopwatch|Random|Thread|HttpClient|File(?=\.)|Directory(?=\.)|Guid(?=\.NewGuid|\.CreateVersion7)|Task(?=\.Run|\.Delay)|Environment(?=\.))\b")]
    private static partial Regex World();
}

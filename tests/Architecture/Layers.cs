using System.Text.RegularExpressions;

namespace CaseFlow.Tests.Architecture;

/// <summary>The order of the folders of one project: a folder may import only what stands to its right.</summary>
/// <param name="Groups">From left to right; folders of one group do not import each other, except in the last one, which everybody builds on.</param>
internal sealed record Layers(string Project, string[][] Groups, params string[] CompositionFiles)
{
    /// <summary>
    /// Deadlines imports nobody and counts days for whoever asks. ReleaseCheck looks at definitions as the engine would, Migration at instances; nobody looks back.
    /// The empty name is the root with WorkflowEngine, the only door.
    /// </summary>
    public static readonly Layers Workflows = new(
        "Workflows",
        [["Editing", "Migration"], ["Comparison"], ["ReleaseCheck"], [""], ["Activities"], ["Execution"], ["Expressions"], ["State"], ["Definitions"], ["Deadlines"]]);

    /// <summary>
    /// Exchange reads, checks and writes sheets and knows no register; Households uses it for imports and for the same checks on single entries.
    /// Files at the root, such as Refusal.cs, are shared by every slice, so they stand with the last group.
    /// </summary>
    public static readonly Layers Web = new(
        "Web",
        [
            ["Background", "Cli"], ["Demo"], ["Supervision"], ["Inspections"], ["Campaigns"], ["Rectification"], ["Inbox"], ["Notices"], ["Cases"], ["Procedures"],
            ["Archive"], ["Households"], ["Exchange"], ["Standards"], ["Organisation"], ["Identity"], ["Audit"], ["Components", "Api", "Data", ""],
        ],
        "src/Web/Program.cs", "src/Web/Api/ApiMap.cs", "src/Web/Data/CaseFlowDb.cs");

    public IEnumerable<string> Folders => Groups.SelectMany(group => group);

    public bool Knows(string folder) => Folders.Contains(folder);

    public bool Allows(string from, string to)
    {
        var (left, right) = (GroupOf(from), GroupOf(to));
        return from == to || left < right || (left == right && left == Groups.Length - 1);
    }

    /// <summary>Every arrow to the left in the files, as sentences.</summary>
    public IEnumerable<string> Violations(IReadOnlyList<SourceFile> code)
    {
        var inside = code.Where(file => file.Project == Project && !CompositionFiles.Contains(file.Path) && Knows(file.Folder)).ToList();
        return inside.SelectMany(file => file.References.Concat(ShortReferences(file, code)))
            .Where(reference => reference.Project == Project && Knows(reference.Folder))
            .Where(reference => reference.Folder != "" && !Allows(reference.From.Folder, reference.Folder))
            .Select(Explain).Distinct();
    }

    // Inside CaseFlow.Web a file may write Cases.CloseCase without a using line; a property called Cases is no import, so the type must exist.
    private IEnumerable<Reference> ShortReferences(SourceFile file, IReadOnlyList<SourceFile> code) =>
        from folder in Folders
        where folder != "" && folder != file.Folder && !Allows(file.Folder, folder)
        let types = code.Where(other => other.Project == Project && other.Folder == folder).SelectMany(other => other.DeclaredTypes).ToHashSet()
        from match in Regex.Matches(file.Code, $@"(?<![\w.]){folder}\.(?<name>\w+)")
        where types.Contains(match.Groups["name"].Value)
        select new Reference(file, file.LineAt(match.Index), Project, folder);

    private string Explain(Reference reference) =>
        $"{reference}: {Name(reference.From.Folder)} imports {reference.Folder}, but the arrows run to the right: {this}. "
        + $"Move what is shared to the right, or let {reference.Folder} call {Name(reference.From.Folder)}.";

    private static string Name(string folder) => folder == "" ? "the root" : folder;

    private int GroupOf(string folder) => Array.FindIndex(Groups, group => group.Contains(folder));

    public override string ToString() => string.Join(" → ", Groups.Select(group => string.Join(", ", group.Where(name => name != ""))).Where(group => group != ""));
}

using System.Text.RegularExpressions;

namespace CaseFlow.Tests.Architecture;

/// <summary>One source file: where it stands in the house and which parts of the house it names.</summary>
internal sealed partial class SourceFile(string path, string text)
{
    private readonly string[] parts = path.Split('/');

    public string Path => path;

    public string Text => text;

    /// <summary>The text without comments and string literals, line for line.</summary>
    public string Code { get; } = Ignored().Replace(text, match => new string('\n', match.Value.Count(c => c == '\n')));

    /// <summary>Web, Workflows or Designer.</summary>
    public string Project => parts[1];

    /// <summary>The folder directly below the project; empty for files beside the project file.</summary>
    public string Folder => parts.Length > 3 ? parts[2] : "";

    /// <summary>Parts of the house named with their full name, in a using line or anywhere else.</summary>
    public IEnumerable<Reference> References => FullName().Matches(Code)
        .Select(match => new Reference(this, LineAt(match.Index), match.Groups["project"].Value, match.Groups["folder"].Value));

    public IEnumerable<string> DeclaredTypes => Declaration().Matches(Code).Select(match => match.Groups["name"].Value);

    /// <summary>The file-scoped namespace, or null.</summary>
    public string? Namespace => NamespaceLine().Match(Code) is { Success: true } match ? match.Groups["name"].Value : null;

    public int LineAt(int index) => Code.AsSpan(0, index).Count('\n') + 1;

    [GeneratedRegex("""
        //[^\n]* | /\*.*?\*/ | @\*.*?\*@ | <!--.*?-->
        | \$*\"{3}.*?\"{3} | (\$@|@\$|@)"(""|[^"])*" | \$?"(\\.|[^"\\\n])*" | '(\\.|[^'\\\n])'
        """, RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Ignored();

    [GeneratedRegex(@"\bCaseFlow\.(?<project>Web|Workflows|Designer)(\.(?<folder>[A-Z]\w*))?")]
    private static partial Regex FullName();

    [GeneratedRegex(@"\b(class|record struct|record|struct|interface|enum)\s+(?<name>[A-Z]\w*)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^namespace\s+(?<name>[\w.]+)\s*;", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();
}

/// <summary>A place in a file that names a project, or a folder of it.</summary>
internal sealed record Reference(SourceFile From, int Line, string Project, string Folder)
{
    public override string ToString() => $"{From.Path}:{Line}";
}

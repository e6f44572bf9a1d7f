using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CaseFlow.Tests.Architecture;

/// <summary>The texts of one .resx file. A file without a language in its name holds the language that no file beside it names.</summary>
internal sealed partial record ResourceText(string Path, string Language, IReadOnlyDictionary<string, string> Texts)
{
    public static string NameOf(string path) => Parts().Match(path).Groups["name"].Value;

    public static ResourceText Parse(string path, XDocument xml) => new(
        path,
        Parts().Match(path).Groups["language"].Value,
        xml.Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")?.Value ?? ""));

    /// <summary>What is missing between the languages of one resource, as sentences.</summary>
    public static IEnumerable<string> Problems(string name, IReadOnlyList<ResourceText> files)
    {
        foreach (var language in (string[])["zh", "en"])
        {
            var isNamed = files.Any(file => file.Language.StartsWith(language, StringComparison.Ordinal));
            var isNeutral = files.Count > 1 && files.Any(file => file.Language == "");
            if (!isNamed && !isNeutral) yield return $"{name}.resx has no {language} file beside it.";
        }
        var keys = files.SelectMany(file => file.Texts.Keys).Distinct().ToList();
        foreach (var file in files)
        {
            foreach (var key in keys.Where(key => !file.Texts.ContainsKey(key))) yield return $"{file.Path} lacks '{key}', which another language has.";
            foreach (var (key, _) in file.Texts.Where(text => text.Value.Trim() == "")) yield return $"{file.Path}: '{key}' is empty.";
        }
    }

    [GeneratedRegex(@"^(?<name>.+?)(\.(?<language>(zh|en)(-\w+)*))?\.resx$")]
    private static partial Regex Parts();
}

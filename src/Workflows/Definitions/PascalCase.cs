using System.Text;

namespace CaseFlow.Workflows.Definitions;

/// <summary>Turns a name into the spelling Elsa uses for activity types and accessors: <c>hello world</c> becomes <c>HelloWorld</c>.</summary>
public static class PascalCase
{
    /// <summary>Capitalises every word and drops whatever is neither letter nor digit.</summary>
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length);
        var startsWord = true;
        foreach (var letter in name)
        {
            if (!char.IsLetterOrDigit(letter))
            {
                startsWord = true;
                continue;
            }

            text.Append(startsWord ? char.ToUpperInvariant(letter) : letter);
            startsWord = false;
        }

        return text.ToString();
    }

    /// <summary>The name with a small first letter, as members of activities are spelled in files.</summary>
    public static string ToCamel(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];
}

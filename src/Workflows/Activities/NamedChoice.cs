using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities;

/// <summary>One of a closed list of words, the way Elsa reads its enumerations from files: the name in any letter case, or its number.</summary>
internal static class NamedChoice
{
    /// <summary>The name the value stands for; the fallback when it stands for none of them.</summary>
    public static string Of(object? value, string fallback, params ReadOnlySpan<string> names)
    {
        if (value is null) return fallback;
        var text = ValueConverter.ToText(value).Trim();
        if (int.TryParse(text, out var number)) return number >= 0 && number < names.Length ? names[number] : fallback;
        foreach (var name in names)
            if (name.Equals(text, StringComparison.OrdinalIgnoreCase)) return name;
        return fallback;
    }
}

using System.Collections.Frozen;
using CaseFlow.Workflows.Expressions.Nodes;

namespace CaseFlow.Workflows.Expressions.Syntax;

/// <summary>Words that are not names.</summary>
internal static class Words
{
    private static readonly FrozenSet<string> Used = FrozenSet.Create(
        "true", "false", "null", "var", "let", "const", "if", "else", "for", "while", "break", "continue", "return", "throw", "function", "typeof", "in", "new", "await");

    private static readonly FrozenSet<string> Refused = FrozenSet.Create(
        "class", "switch", "case", "default", "try", "catch", "finally", "do", "import", "export", "yield", "this", "super", "delete", "instanceof", "void", "with", "debugger", "enum", "extends", "eval", "arguments", "Function", "Promise", "RegExp", "Symbol", "Proxy", "Reflect", "globalThis", "window", "process", "require", "setTimeout", "setInterval", "fetch", "Map", "Set", "WeakMap", "BigInt", "Intl");

    public static bool IsReserved(string word) => Used.Contains(word) || Refused.Contains(word);

    public static bool IsRefused(string word) => Refused.Contains(word);

    public static ScriptFinding NotSupported(Place at, string word) =>
        at.Finding($"'{word}' is not supported in scripts", $"脚本不支持“{word}”");
}

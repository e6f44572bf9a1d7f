using CaseFlow.Workflows.Expressions.Nodes;

namespace CaseFlow.Workflows.Expressions.Syntax;

internal enum TokenKind { End, Name, Number, Text, Sign, TemplateStart, TemplatePart }

/// <summary>One word of a script. <see cref="Text"/> is the name, the sign or the decoded text; a template part that ends its template says so.</summary>
internal sealed record Token(TokenKind Kind, string Text, double Number, Place At, bool IsAfterNewline)
{
    public bool IsLastPart { get; init; }

    /// <summary>For an opening bracket the position of its closing one, else -1.</summary>
    public int Match { get; set; } = -1;

    public bool Is(string sign) => Kind == TokenKind.Sign && Text == sign;

    public bool IsWord(string word) => Kind == TokenKind.Name && Text == word;
}

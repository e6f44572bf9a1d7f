namespace CaseFlow.Workflows.Expressions;

/// <summary>How an expression is evaluated.</summary>
public enum ExpressionKind
{
    /// <summary>A language that is refused; its text is kept.</summary>
    Unsupported,

    /// <summary>The value itself.</summary>
    Literal,

    /// <summary>JSON text.</summary>
    Object,

    /// <summary>A variable by id, then by name.</summary>
    Variable,

    /// <summary>An input by name.</summary>
    Input,

    /// <summary>A script of the subset.</summary>
    JavaScript,
}

namespace CaseFlow.Workflows.Expressions;

/// <summary>What one script may use; a script that wants more is stopped with an <see cref="State.ExpressionException"/>, or refused when it is read.</summary>
/// <param name="Steps">Statements, calls, loop rounds and handled elements; every 64 characters of text work cost one more.</param>
/// <param name="CallDepth">Functions that may be open at once.</param>
/// <param name="TextLength">Characters of the longest text, and of all texts together in a value the script hands back.</param>
/// <param name="CollectionSize">Elements of the largest list or map, and of all together in a value the script hands back.</param>
/// <param name="Nesting">Levels of brackets, blocks and operators in the script text.</param>
/// <param name="ScriptLength">Characters of the script text.</param>
public sealed record ScriptBudget(
    int Steps = 1_000_000,
    int CallDepth = 200,
    int TextLength = 1_000_000,
    int CollectionSize = 100_000,
    int Nesting = 100,
    int ScriptLength = 100_000)
{
    /// <summary>The limits used when nothing else is said.</summary>
    public static readonly ScriptBudget Default = new();
}

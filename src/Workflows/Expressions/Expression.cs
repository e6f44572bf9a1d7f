using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Expressions;

/// <summary>
/// One expression of a definition (FORMAT A.3). It is read once, when it is created: keep it with the definition version.
/// Creating never fails; what is wrong stands in <see cref="Problems"/> and refuses the evaluation.
/// </summary>
public sealed record Expression
{
    private readonly IReadOnlyList<ScriptFinding> problems = [];

    /// <summary>Reads an expression; the value is the literal, JSON text, script text, or a variable or input model as object or JSON text.</summary>
    public Expression(string? type, object? value, ScriptBudget? budget = null)
    {
        Type = type is null or "" ? "Literal" : type;
        Kind = KindOf(Type);
        Value = ValueTree.Normalize(value);
        if (Kind == ExpressionKind.Unsupported) problems = [Unsupported(Type)];
        if (Kind == ExpressionKind.JavaScript) (Script, problems) = Compile(ValueConverter.ToText(Value), budget);
        if (Kind is ExpressionKind.Variable or ExpressionKind.Input) (Id, Name) = Reference(Value);
        if (Kind == ExpressionKind.Object) (Parsed, problems) = ParseObject(Value);
    }

    /// <summary>The name of the language as the definition has it.</summary>
    public string Type { get; }

    /// <summary>What the definition gives the language to read.</summary>
    public object? Value { get; }

    /// <summary>How it is evaluated.</summary>
    public ExpressionKind Kind { get; }

    /// <summary>The parsed script; null for other kinds and for a script with problems.</summary>
    public Script? Script { get; }

    /// <summary>The id of the variable referred to.</summary>
    public string? Id { get; }

    /// <summary>The name of the variable or input referred to.</summary>
    public string? Name { get; }

    internal object? Parsed { get; }

    /// <summary>What a release check must refuse, with line and column counted from one.</summary>
    public IReadOnlyList<ScriptFinding> Problems() => problems;

    /// <summary>A literal value.</summary>
    public static Expression Literal(object? value) => new("Literal", value);

    /// <summary>A script.</summary>
    public static Expression JavaScript(string text) => new("JavaScript", text);

    private static ExpressionKind KindOf(string type) => type.Trim().ToUpperInvariant() switch
    {
        "LITERAL" => ExpressionKind.Literal,
        "OBJECT" or "JSON" => ExpressionKind.Object,
        "VARIABLE" => ExpressionKind.Variable,
        "INPUT" => ExpressionKind.Input,
        "JAVASCRIPT" or "JINT" or "JS" => ExpressionKind.JavaScript,
        _ => ExpressionKind.Unsupported,
    };

    private static ScriptFinding Unsupported(string type) => new(
        1, 1, $"Expressions in {type} are not supported; use JavaScript.", $"不支持用 {type} 编写的表达式，请使用 JavaScript。");

    private static (Script?, IReadOnlyList<ScriptFinding>) Compile(string text, ScriptBudget? budget)
    {
        var problems = Script.Problems(text, budget);
        return problems.Count == 0 ? (Script.Parse(text, budget), problems) : (null, problems);
    }

    private static (object?, IReadOnlyList<ScriptFinding>) ParseObject(object? value)
    {
        if (value is not string text) return (value, []);
        if (string.IsNullOrWhiteSpace(text)) return (null, []);
        try
        {
            return (ValueJson.ParsePlain(text), []);
        }
        catch (ExpressionException e)
        {
            return (null, [new(1, 1, e.Message, e.Chinese)]);
        }
    }

    // An undecodable reference is null at run time, as in Elsa.
    private static (string? Id, string? Name) Reference(object? value)
    {
        if (value is string text) value = Decode(text);
        return value switch
        {
            ValueMap map => ((map["id"] ?? map["Id"]) as string, (map["name"] ?? map["Name"]) as string),
            string name when name.Length > 0 => (null, name),
            _ => (null, null),
        };
    }

    private static object? Decode(string text)
    {
        if (!text.TrimStart().StartsWith('{')) return text.Trim();
        try
        {
            return ValueJson.ParsePlain(text);
        }
        catch (ExpressionException)
        {
            return null;
        }
    }
}

using System.Text.Json;
using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Human;

/// <summary>
/// The inputs of a node that must be known without running it: the server, the simple mode and the release check read them too.
/// Only Literal and Object expressions count; the canvas may write numbers, flags and JSON as text.
/// </summary>
public sealed class StaticInputs(ActivityNode node)
{
    /// <summary>The title a person gave the step, else its name, else its id.</summary>
    public string Label => node.DisplayName ?? node.Name ?? node.Id;

    /// <summary>Whether the input is given by an expression that can only be known while running.</summary>
    public bool IsComputed(string name) => node.Input(name) is { ExpressionType: not ("Literal" or "Object") };

    /// <summary>The input as an engine value; null when absent or computed.</summary>
    public object? Value(string name)
    {
        if (node.Input(name) is not { ExpressionType: "Literal" or "Object" } input) return null;
        return input.Value.ValueKind is JsonValueKind.String ? FromText(input.Value.GetString()!) : ValueJson.ReadPlain(input.Value);
    }

    /// <summary>A text; null when absent or blank.</summary>
    public string? Text(string name) => Plain.Text(Value(name)) is { Length: > 0 } text ? text : null;

    /// <summary>A number; null when absent or no number.</summary>
    public decimal? Number(string name) => Plain.Number(Value(name));

    /// <summary>A whole number; null when absent or not whole.</summary>
    public int? Whole(string name) => Number(name) is { } number && number == Math.Floor(number) && Math.Abs(number) <= int.MaxValue ? (int)number : null;

    /// <summary>A yes or no; null when absent.</summary>
    public bool? Flag(string name) => Plain.Flag(Value(name));

    /// <summary>A list of texts; empty when absent.</summary>
    public IReadOnlyList<string> Texts(string name) => Plain.Texts(Value(name));

    private static object? FromText(string text)
    {
        if (text.TrimStart() is not ['{' or '[', ..]) return text;
        try
        {
            return ValueJson.ParsePlain(text);
        }
        catch (ExpressionException)
        {
            // Text that merely begins like JSON stays text; a form that is no JSON is reported by the release check.
            return text;
        }
    }
}

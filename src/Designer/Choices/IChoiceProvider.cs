namespace CaseFlow.Designer.Choices;

/// <summary>
/// The values the server offers for inputs of activities, one provider per list of <see cref="CaseFlow.Workflows.Execution.ChoiceList"/>; the canvas and the
/// step list ask the same ones. The server registers its providers as this interface.
/// </summary>
public interface IChoiceProvider
{
    /// <summary>The name of the list.</summary>
    string List { get; }

    /// <summary>The values in the order people expect them, with labels in the language of the caller.</summary>
    Task<IReadOnlyList<Choice>> Choices(CancellationToken ct);
}

/// <param name="Value">What the definition stores.</param>
/// <param name="Label">What people read.</param>
public sealed record Choice(string Value, string Label);

using CaseFlow.Workflows.Execution;

namespace CaseFlow.Designer.Choices;

/// <summary>Everything an input offers to choose from: the values its type allows, else those of the server's list.</summary>
public sealed class ChoiceLists(IEnumerable<IChoiceProvider> providers)
{
    /// <summary>The values of an input; empty when any value may be written.</summary>
    public async Task<IReadOnlyList<Choice>> Of(InputDescriptor input, CancellationToken ct) =>
        input.Choices is { } list ? await Of(list, ct) : [.. input.Allowed.Select(value => new Choice(value.Value, value.Label.Spoken))];

    /// <summary>The values of a list; empty when nobody provides it.</summary>
    public async Task<IReadOnlyList<Choice>> Of(string list, CancellationToken ct) =>
        providers.FirstOrDefault(provider => provider.List == list) is { } provider ? await provider.Choices(ct) : [];
}

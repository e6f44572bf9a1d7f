using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Looping;

/// <summary>Reads a list from whatever an author wrote as items.</summary>
internal static class ItemList
{
    /// <summary>A list as it is, JSON text of a list parsed, nothing as an empty list, any other value as its only item.</summary>
    public static IReadOnlyList<object?> Of(ActivityContext context, string input = "Items") => context.Get(input) switch
    {
        null => [],
        ValueList list => list.Items,
        string text when text.TrimStart().StartsWith('[') && ValueJson.ParsePlain(text) is ValueList parsed => parsed.Items,
        string text when string.IsNullOrWhiteSpace(text) => [],
        var single => [single],
    };

    /// <summary>What a loop body sees as <c>CurrentValue</c> and <c>CurrentIndex</c>.</summary>
    public static ValueMap Variables(object? item, long index) => new() { ["CurrentValue"] = ValueTree.Clone(item), ["CurrentIndex"] = index };
}

namespace CaseFlow.Workflows.Execution;

/// <summary>What the designer, the simple mode and the release check know of an activity type.</summary>
/// <param name="Type">The type name of the file format, such as <c>Elsa.If</c>.</param>
/// <param name="Category">One category in both languages; the designer groups by it.</param>
public sealed record ActivityDescriptor(string Type, BilingualText DisplayName, BilingualText Category, BilingualText Description)
{
    /// <summary>How the type takes part in a run.</summary>
    public ActivityKind Kind { get; init; } = ActivityKind.Action;

    /// <summary>The inputs in the order the designer shows them.</summary>
    public IReadOnlyList<InputDescriptor> Inputs { get; init; } = [];

    /// <summary>The outputs scripts and captures may read.</summary>
    public IReadOnlyList<OutputDescriptor> Outputs { get; init; } = [];

    /// <summary>The outcomes; Done when nothing else is said.</summary>
    public IReadOnlyList<OutcomeDescriptor> Outcomes { get; init; } = [OutcomeDescriptor.Done];

    /// <summary>The members that hold other activities, such as <c>then</c>.</summary>
    public IReadOnlyList<string> Ports { get; init; } = [];

    /// <summary>The input that lists further outcomes of one activity, such as the branches of a fork; null when outcomes are fixed.</summary>
    public string? OutcomesFrom { get; init; }

    /// <summary>Whether a flowchart ends when the activity completes.</summary>
    public bool IsTerminal { get; init; }
}

/// <summary>
/// Action completes at once, Wait waits for the world, Trigger waits and can start an instance, Container runs other activities.
/// </summary>
public enum ActivityKind { Action, Wait, Trigger, Container }

/// <summary>One input of an activity type.</summary>
/// <param name="Name">The member in Pascal case; files spell it with a small first letter.</param>
/// <param name="TypeName">The Elsa type alias values are converted to.</param>
public sealed record InputDescriptor(string Name, string TypeName, BilingualText Label, object? Default = null)
{
    /// <summary>A sentence for the author.</summary>
    public BilingualText? Description { get; init; }

    /// <summary>The only values allowed; empty when any value of the type is.</summary>
    public IReadOnlyList<AllowedValue> Allowed { get; init; } = [];

    /// <summary>
    /// The list, one of <see cref="ChoiceList"/>, from which the server offers values in the designer and the step list; null when it offers none.
    /// Unlike <see cref="Allowed"/> the list is the server's data: a value that has left it stays and is reported by the release check.
    /// </summary>
    public string? Choices { get; init; }

    /// <summary>The control of the designer, as Elsa Studio names it.</summary>
    public string UiHint { get; init; } = "singleline";

    /// <summary>Whether the file wraps the value in an expression; cases and variables are not wrapped.</summary>
    public bool IsWrapped { get; init; } = true;

    /// <summary>Whether the engine leaves the evaluation to the activity, as for the condition of a loop.</summary>
    public bool IsLazy { get; init; }
}

/// <summary>One value of an input that allows only some.</summary>
public sealed record AllowedValue(string Value, BilingualText Label);

/// <summary>One output of an activity type.</summary>
public sealed record OutputDescriptor(string Name, string TypeName, BilingualText Label);

/// <summary>One outcome of an activity type.</summary>
public sealed record OutcomeDescriptor(string Name, BilingualText Label)
{
    /// <summary>The outcome of everything that just ends.</summary>
    public static readonly OutcomeDescriptor Done = new("Done", new("完成", "Done"));
}

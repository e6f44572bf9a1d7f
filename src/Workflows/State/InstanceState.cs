using System.Diagnostics.CodeAnalysis;

namespace CaseFlow.Workflows.State;

/// <summary>
/// Everything that is known of one running instance. The engine never changes a state it is given: every burst works on a copy and hands that back.
/// </summary>
public sealed class InstanceState
{
    /// <summary>The shape of the saved form; <see cref="StateUpgrades"/> lifts older ones.</summary>
    public const int Schema = 1;

    /// <summary>The id of the instance row; the case id for a root instance.</summary>
    public required long InstanceId { get; init; }

    /// <summary>The version of the definition this instance runs until it ends or is migrated.</summary>
    public required string DefinitionVersionId { get; set; }

    /// <summary>Whether the instance can still go on.</summary>
    public WorkflowStatus Status { get; set; }

    /// <summary>What the instance is doing, or how it ended.</summary>
    public WorkflowSubStatus SubStatus { get; set; }

    /// <summary>The business key events are matched by.</summary>
    public string? CorrelationId { get; set; }

    /// <summary>The name scripts and SetName give the instance.</summary>
    public string? Name { get; set; }

    /// <summary>The instance that started this one.</summary>
    public long? ParentInstanceId { get; init; }

    /// <summary>The trigger that started the instance; the start of a flowchart depends on it.</summary>
    public string? TriggerActivityId { get; init; }

    /// <summary>Whether the trigger has completed at once, as it does the first time only.</summary>
    public bool IsTriggerUsed { get; set; }

    // The maps and lists come into being on first use: most instances have few of them, and a burst may copy them all. Null stands for an empty one.

    /// <summary>The inputs by name.</summary>
    [AllowNull]
    public ValueMap Input
    {
        get => field ??= [];
        set;
    }

    /// <summary>The outputs of the instance by name.</summary>
    [AllowNull]
    public ValueMap Output
    {
        get => field ??= [];
        set;
    }

    /// <summary>The variables of the workflow by id, and those scripts created by name.</summary>
    [AllowNull]
    public ValueMap Variables
    {
        get => field ??= [];
        set;
    }

    /// <summary>Free properties, such as <c>Flowchart:ExecutionMode</c>.</summary>
    [AllowNull]
    public ValueMap Properties
    {
        get => field ??= [];
        set;
    }

    /// <summary>The user who last completed each human activity, by activity id; maker ≠ checker is decided from it.</summary>
    [AllowNull]
    public Dictionary<string, string> Actors
    {
        get => field ??= [];
        init;
    }

    /// <summary>The last outputs of activities: activity id to outputs by name. They survive suspension, unlike in Elsa.</summary>
    [AllowNull]
    public ValueMap Outputs
    {
        get => field ??= [];
        set;
    }

    /// <summary>The result of the activity that completed last with one.</summary>
    public object? LastResult { get; set; }

    /// <summary>Faults nobody has dealt with yet.</summary>
    [AllowNull]
    public List<Incident> Incidents
    {
        get => field ??= [];
        init;
    }

    /// <summary>The places where the instance waits, oldest first.</summary>
    [AllowNull]
    public List<Bookmark> Bookmarks
    {
        get => field ??= [];
        init;
    }

    /// <summary>The execution of the outermost activity; null before the start and after the end.</summary>
    public Activation? Root { get; set; }

    /// <summary>The number the next execution gets.</summary>
    public int NextNumber { get; set; } = 1;

    /// <summary>Whether the state's activities know their nodes in the graph; a state read from storage is bound by the engine.</summary>
    internal bool IsBound { get; set; }

    /// <summary>All executions that are not over, containers before their children.</summary>
    public IEnumerable<Activation> Activations => Root is null ? [] : Walk(Root);

    /// <summary>The bookmark with the id; null when it is used up or never was.</summary>
    public Bookmark? FindBookmark(long id)
    {
        foreach (var bookmark in Bookmarks)
            if (bookmark.Id == id) return bookmark;
        return null;
    }

    /// <summary>A copy that shares nothing that can change with the original.</summary>
    public InstanceState Clone() => StateCopy.Of(this);

    private static IEnumerable<Activation> Walk(Activation root)
    {
        for (Activation? at = root; at is not null; at = at.After(root)) yield return at;
    }
}

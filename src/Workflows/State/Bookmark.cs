namespace CaseFlow.Workflows.State;

/// <summary>A place where an activity waits for the world. The id is that of the work item, timer, notice, event or child row.</summary>
public sealed class Bookmark(long id, BookmarkKind kind, Activation activation)
{
    /// <summary>The id of the row the activity waits for.</summary>
    public long Id { get; } = id;

    /// <summary>What the activity waits for.</summary>
    public BookmarkKind Kind { get; } = kind;

    /// <summary>The activity execution that waits.</summary>
    public Activation Activation { get; } = activation;
}

/// <summary>What a bookmark waits for. Overdue is the boundary timer the engine starts for an activity with an <c>overdue</c> setting.</summary>
public enum BookmarkKind { Other, WorkItem, Timer, Notice, Event, Child, Overdue }

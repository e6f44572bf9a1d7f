using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.State;

/// <summary>One execution of an activity that is not over. Executions form a tree: a container's children are what it scheduled.</summary>
public sealed class Activation(int number, string activityId)
{
    /// <summary>Unique in the instance, ascending.</summary>
    public int Number { get; } = number;

    /// <summary>The activity in its definition.</summary>
    public string ActivityId { get; } = activityId;

    /// <summary>Where the execution stands.</summary>
    public ActivationStatus Status { get; set; }

    /// <summary>What the activity itself remembers between two phases; saved.</summary>
    public ValueMap? Local { get; set; }

    /// <summary>The variables of this scope by id; saved as far as their storage allows.</summary>
    public ValueMap? Variables { get; set; }

    /// <summary>The memory of a flowchart.</summary>
    public FlowState? Flow { get; set; }

    /// <summary>Whether a line that leads back scheduled this execution.</summary>
    public bool IsBackward { get; set; }

    /// <summary>Whether a Break below asked this container to stop.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Why a person sent the run back to this activity; null when it was reached in the ordinary way.</summary>
    public string? ReturnReason { get; set; }

    /// <summary>For a workflow used as an activity: the version that runs inside.</summary>
    public string? ChildVersionId { get; set; }

    /// <summary>For a workflow used as an activity: the outputs of the activities inside, by activity id.</summary>
    public ValueMap? Outputs { get; set; }

    /// <summary>The container that scheduled this execution; null for the root.</summary>
    public Activation? Parent { get; private set; }

    /// <summary>The oldest child.</summary>
    public Activation? FirstChild { get; private set; }

    /// <summary>The next younger execution of the same container.</summary>
    public Activation? Next { get; private set; }

    /// <summary>How many children are not over.</summary>
    public int ChildCount { get; private set; }

    /// <summary>How many bookmarks wait for the world.</summary>
    public int BookmarkCount { get; internal set; }

    /// <summary>The activity; known once the state is bound to its graph.</summary>
    public ActivityNode Node { get; internal set; } = null!;

    /// <summary>The graph of the activity; known once the state is bound to its graph.</summary>
    public WorkflowGraph Graph { get; internal set; } = null!;

    /// <summary>For a workflow used as an activity: the graph that runs inside.</summary>
    public WorkflowGraph? ChildGraph { get; internal set; }

    /// <summary>What the run loop keeps beside the execution during one burst; never saved.</summary>
    internal object? Attachment { get; set; }

    private Activation? LastChild { get; set; }

    private Activation? Previous { get; set; }

    /// <summary>The nearest workflow-as-activity around this execution; null when it belongs to the instance's own definition.</summary>
    public Activation? Composite
    {
        get
        {
            for (var at = Parent; at is not null; at = at.Parent)
                if (at.ChildGraph is not null) return at;
            return null;
        }
    }

    /// <summary>Whether this execution is the other one or lies below it.</summary>
    public bool IsWithin(Activation other)
    {
        for (var at = this; at is not null; at = at.Parent)
            if (at == other) return true;
        return false;
    }

    /// <summary>The next execution of the tree below the root, containers before their children; null after the last.</summary>
    internal Activation? After(Activation root)
    {
        if (FirstChild is not null) return FirstChild;
        for (var at = this; at != root; at = at.Parent!)
            if (at.Next is not null) return at.Next;
        return null;
    }

    internal void Add(Activation child)
    {
        child.Parent = this;
        child.Previous = LastChild;
        if (LastChild is null) FirstChild = child;
        else LastChild.Next = child;
        LastChild = child;
        ChildCount++;
    }

    // The removed child keeps its links outward, so that a walk over the siblings that stands on it can go on.
    internal void Remove(Activation child)
    {
        if (child.Previous is null) FirstChild = child.Next;
        else child.Previous.Next = child.Next;
        if (child.Next is null) LastChild = child.Previous;
        else child.Next.Previous = child.Previous;
        ChildCount--;
    }

    internal Activation CloneAlone() => new(Number, ActivityId)
    {
        Status = Status,
        Local = (ValueMap?)ValueTree.Clone(Local),
        Variables = (ValueMap?)ValueTree.Clone(Variables),
        Flow = Flow?.Clone(),
        IsBackward = IsBackward,
        IsBroken = IsBroken,
        ReturnReason = ReturnReason,
        ChildVersionId = ChildVersionId,
        Outputs = (ValueMap?)ValueTree.Clone(Outputs),
    };
}

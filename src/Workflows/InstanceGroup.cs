using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows;

/// <summary>
/// A set of instances that talk to each other: it starts the children an instance asks for, delivers events to the members that wait for them,
/// and wakes parents, until all is quiet. Pure like the engine; whoever loads the members saves them in the same transaction.
/// </summary>
public sealed class InstanceGroup(EngineContext context)
{
    // Parents and children that start each other without end must not hang the server.
    private const int MaxActs = 10_000;

    private readonly Dictionary<long, Member> members = [];
    private readonly List<AwaitEvent> awaited = [];
    private readonly Queue<Action> pending = new();
    private readonly List<GroupEffect> effects = [];
    private readonly List<GroupEntry> journal = [];

    /// <summary>The states of all members by instance id, as they are now.</summary>
    public IReadOnlyDictionary<long, InstanceState> States => members.ToDictionary(member => member.Key, member => member.Value.State);

    /// <summary>The ids of the instances this group started, in order.</summary>
    public List<long> Started { get; } = [];

    /// <summary>What the world must do. Starts of children the group ran itself, and events it delivered, stay in the list as a record.</summary>
    public IReadOnlyList<GroupEffect> Effects => effects;

    /// <summary>What happened in all members, in order.</summary>
    public IReadOnlyList<GroupEntry> Journal => journal;

    /// <summary>Why the act that began it all could not be carried out; null when it was.</summary>
    public Rejection? Refusal { get; private set; }

    /// <summary>Takes in an instance that waits, with the events it waits for, because those are rows outside its state.</summary>
    public void Add(WorkflowGraph graph, InstanceState state, IEnumerable<AwaitEvent> awaits)
    {
        members[state.InstanceId] = new(graph, state) { HasWaited = true };
        awaited.AddRange(awaits);
    }

    /// <summary>Starts an instance and whatever follows from it.</summary>
    public InstanceState Start(WorkflowGraph graph, StartRequest request)
    {
        StartMember(graph, request);
        Settle();
        return members[request.InstanceId].State;
    }

    /// <summary>Resumes a member and whatever follows from it.</summary>
    public InstanceState Resume(long instanceId, Resumption resumption)
    {
        ResumeMember(instanceId, resumption);
        Settle();
        return members[instanceId].State;
    }

    /// <summary>Takes what a migration did to members, and whatever follows from it.</summary>
    public void Adopt(IReadOnlyList<Burst> bursts)
    {
        foreach (var burst in bursts) Take(burst.State.InstanceId, burst);
        Settle();
    }

    /// <summary>Cancels a member, and the children it has in this group.</summary>
    public InstanceState Cancel(long instanceId, string reason)
    {
        CancelMember(instanceId, reason);
        Settle();
        return members[instanceId].State;
    }

    private void Settle()
    {
        for (var acts = 0; pending.TryDequeue(out var act); acts++)
        {
            if (acts >= MaxActs) throw new InvalidOperationException($"The instances of this group woke each other more than {MaxActs} times.");
            act();
        }
    }

    private void StartMember(WorkflowGraph graph, StartRequest request)
    {
        Started.Add(request.InstanceId);
        members[request.InstanceId] = new(graph, null!);
        Take(request.InstanceId, WorkflowEngine.Start(graph, request, context));
    }

    private void ResumeMember(long id, Resumption resumption)
    {
        if (members.TryGetValue(id, out var member)) Take(id, WorkflowEngine.Resume(member.Graph, member.State, resumption, context));
    }

    private void CancelMember(long id, string reason)
    {
        if (!members.TryGetValue(id, out var member)) return;
        // A parent may have ended while children it did not wait for go on: they are cancelled all the same.
        if (member.State.Status != WorkflowStatus.Finished) Take(id, WorkflowEngine.Cancel(member.Graph, member.State, reason, context));
        foreach (var (childId, child) in members)
            if (child.State.ParentInstanceId == id) pending.Enqueue(() => CancelMember(childId, reason));
    }

    private void Take(long id, Burst burst)
    {
        var member = members[id];
        member.State = burst.State;
        Refusal ??= burst.Refusal;
        foreach (var entry in burst.Journal) journal.Add(new(id, entry));
        foreach (var effect in burst.Effects)
        {
            effects.Add(new(id, effect));
            Follow(id, effect);
        }

        WakeParent(id, member);
    }

    private void Follow(long id, Effect effect)
    {
        switch (effect)
        {
            case AwaitEvent wait: awaited.Add(wait); break;
            case CancelAwait cancel: awaited.RemoveAll(wait => wait.Id == cancel.Id); break;
            case RaiseEvent raise: pending.Enqueue(() => Deliver(id, raise)); break;
            case StartChild child: pending.Enqueue(() => Run(id, child)); break;
            case CancelChild cancel: pending.Enqueue(() => CancelMember(cancel.Id, cancel.Reason)); break;
        }
    }

    // A child's row has the id of the bookmark that waits for it.
    private void Run(long parentId, StartChild child)
    {
        if (context.Definitions.Find(child.DefinitionId) is not { } graph) return;
        var properties = new ValueMap
        {
            ["ParentInstanceId"] = ValueConverter.ToText(parentId), ["WaitForCompletion"] = child.Wait == ChildWait.Completion,
            ["Depth"] = (members[parentId].State.Properties["Depth"] as long? ?? 0) + 1,
        };
        StartMember(graph, new(child.Id, child.Input, child.CorrelationId, ParentInstanceId: parentId, Properties: properties));
        var member = members[child.Id];
        member.HasWaited = true;
        if (child.Wait == ChildWait.FirstBurst && member.State.Status == WorkflowStatus.Running) Wake(parentId, child.Id, waited: false);
    }

    // The parent is woken however the child ended; the bookmark tells whether it waited at all (FORMAT B.10).
    private void WakeParent(long id, Member member)
    {
        if (member.State is { Status: WorkflowStatus.Finished, ParentInstanceId: { } parentId }) Wake(parentId, id, member.HasWaited);
    }

    private void Wake(long parentId, long childId, bool waited)
    {
        var state = members[childId].State;
        var input = new ValueMap
        {
            ["workflowInstanceId"] = ValueConverter.ToText(childId), ["status"] = state.Status.ToString(),
            ["subStatus"] = state.SubStatus.ToString(), ["output"] = ValueTree.Clone(state.Output), ["waited"] = waited,
        };
        pending.Enqueue(() => ResumeMember(parentId, new ResumeBookmark(childId, input)));
    }

    // An event with a business key finds the waiters of that key, one without finds all of the name.
    private void Deliver(long raiserId, RaiseEvent raise)
    {
        foreach (var wait in awaited.ToArray())
        {
            if (wait.Name != raise.Name || (raise.CorrelationId is not null && raise.CorrelationId != wait.CorrelationId)) continue;
            if (OwnerOf(wait.Id) is not { } owner || (raise.IsLocal && owner != raiserId)) continue;
            awaited.Remove(wait);
            // The bookmark is used up by the resumption; the row that waited outside the state must go too.
            effects.Add(new(owner, new CancelAwait(wait.ActivityId, wait.Id)));
            ResumeMember(owner, new ResumeBookmark(wait.Id, new ValueMap { ["payload"] = raise.Payload }));
        }
    }

    private long? OwnerOf(long bookmarkId)
    {
        foreach (var (id, member) in members)
            if (member.State.FindBookmark(bookmarkId) is not null) return id;
        return null;
    }

    private sealed class Member(WorkflowGraph graph, InstanceState state)
    {
        public WorkflowGraph Graph { get; } = graph;

        public InstanceState State { get; set; } = state;

        public bool HasWaited { get; set; }
    }
}

/// <summary>An effect and the instance that asked for it.</summary>
public readonly record struct GroupEffect(long InstanceId, Effect Effect);

/// <summary>A line of history and the instance it belongs to.</summary>
public readonly record struct GroupEntry(long InstanceId, JournalEntry Entry);

using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Store;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.State;

namespace CaseFlow.Web.Cases.Acts;

/// <summary>A loaded case with the graphs of its instances; states are read from their saved form when they are first asked for.</summary>
/// <param name="graphs">The graphs in the order of the snapshot's instances.</param>
public sealed class CaseFile(CaseSnapshot snapshot, WorkflowGraph[] graphs)
{
    private readonly InstanceState?[] states = new InstanceState?[graphs.Length];

    public CaseSnapshot Snapshot => snapshot;

    public Case Case => snapshot.Case;

    /// <summary>The work item the act is about; throws when the act is about the case as a whole.</summary>
    public WorkItem Item => snapshot.Item ?? throw new InvalidOperationException("The case was loaded without a work item.");

    public InstanceState StateOf(long instanceId)
    {
        var place = PlaceOf(instanceId);
        return states[place] ??= StateJson.Read(snapshot.Instances[place].State);
    }

    /// <summary>The state as the caller's own, to be changed; whoever asks after that gets it read anew.</summary>
    public InstanceState TakeState(long instanceId)
    {
        var state = StateOf(instanceId);
        states[PlaceOf(instanceId)] = null;
        return state;
    }

    public WorkflowGraph GraphOf(long instanceId) => graphs[PlaceOf(instanceId)];

    /// <summary>Whether the instance still runs and was loaded.</summary>
    public bool Has(long instanceId) => Find(instanceId) >= 0;

    /// <summary>The step of the work item in its definition; null when its instance has ended.</summary>
    public ActivityNode? StepOf(WorkItem item) => Has(item.InstanceId) ? GraphOf(item.InstanceId).Find(item.ActivityId) : null;

    private int PlaceOf(long instanceId) =>
        Find(instanceId) is >= 0 and var place ? place : throw new InvalidOperationException($"Instance {instanceId} is not part of case {Case.Number}, or has ended.");

    // There is one instance nearly always, so walking beats an index.
    private int Find(long instanceId)
    {
        for (var place = 0; place < snapshot.Instances.Count; place++)
            if (snapshot.Instances[place].Id == instanceId) return place;
        return -1;
    }
}

using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Store;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.State;

namespace CaseFlow.Web.Cases.Acts;

/// <summary>A loaded case with the graphs of its instances; states are read from their saved form when they are first asked for.</summary>
public sealed class CaseFile(CaseSnapshot snapshot, IReadOnlyDictionary<string, WorkflowGraph> graphs)
{
    private readonly Dictionary<long, InstanceState> states = new(1);

    public CaseSnapshot Snapshot => snapshot;

    public Case Case => snapshot.Case;

    /// <summary>The work item the act is about; throws when the act is about the case as a whole.</summary>
    public WorkItem Item => snapshot.Item ?? throw new InvalidOperationException("The case was loaded without a work item.");

    public InstanceState StateOf(long instanceId)
    {
        if (states.TryGetValue(instanceId, out var known)) return known;
        var row = snapshot.Instances.First(instance => instance.Id == instanceId);
        return states[instanceId] = StateJson.Read(row.State);
    }

    /// <summary>The state as the caller's own, to be changed; whoever asks after that gets it read anew.</summary>
    public InstanceState TakeState(long instanceId)
    {
        var state = StateOf(instanceId);
        states.Remove(instanceId);
        return state;
    }

    public WorkflowGraph GraphOf(long instanceId) => graphs[snapshot.Instances.First(instance => instance.Id == instanceId).VersionId];

    /// <summary>Whether the instance still runs and was loaded.</summary>
    public bool Has(long instanceId) => snapshot.Instances.Any(instance => instance.Id == instanceId);

    /// <summary>The step of the work item in its definition; null when its instance has ended.</summary>
    public ActivityNode? StepOf(WorkItem item) => Has(item.InstanceId) ? GraphOf(item.InstanceId).Find(item.ActivityId) : null;
}

using CaseFlow.Workflows;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Web.Cases.Acts;

/// <summary>What the engine did in all instances of a case.</summary>
public sealed record CaseRun(
    InstanceState Root, IReadOnlyCollection<InstanceState> States, IReadOnlyList<long> Started, IReadOnlyList<GroupEffect> Effects,
    IReadOnlyList<GroupEntry> Journal, Rejection? Rejection)
{
    public static CaseRun Of(Burst burst)
    {
        var id = burst.State.InstanceId;
        return new(
            burst.State, [burst.State], [], [.. burst.Effects.Select(effect => new GroupEffect(id, effect))],
            [.. burst.Journal.Select(entry => new GroupEntry(id, entry))], burst.Refusal);
    }

    public static CaseRun Of(InstanceGroup group, long rootId)
    {
        var states = group.States;
        return new(states[rootId], [.. states.Values], group.Started, group.Effects, group.Journal, group.Refusal);
    }

    /// <summary>Whether what happened depends on rows outside the instances: waiting events or the household's standing.</summary>
    public bool NeedsSurroundings => Effects.Any(effect => effect.Effect is RaiseEvent or ChangeRegister);

    /// <summary>Whether the engine found nothing to do: the bookmark was used up before.</summary>
    public bool IsEmpty => Effects.Count == 0 && Journal.Count == 0;
}

using CaseFlow.Web.Households;
using CaseFlow.Workflows;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Web.Cases.Acts;

/// <summary>What the engine did in all instances of a case.</summary>
public sealed record CaseRun(
    InstanceState Root, IReadOnlyList<InstanceState> States, IReadOnlyList<long> Started, IReadOnlyList<GroupEffect> Effects,
    IReadOnlyList<GroupEntry> Journal, Rejection? Rejection)
{
    /// <summary>Where the household stood before the act, when that was read.</summary>
    public HouseholdStatus? Standing { get; init; }

    public static CaseRun Of(Burst burst, HouseholdStatus? standing)
    {
        var id = burst.State.InstanceId;
        var (effects, journal) = (new GroupEffect[burst.Effects.Count], new GroupEntry[burst.Journal.Count]);
        for (var place = 0; place < effects.Length; place++) effects[place] = new(id, burst.Effects[place]);
        for (var place = 0; place < journal.Length; place++) journal[place] = new(id, burst.Journal[place]);
        return new(burst.State, [burst.State], [], effects, journal, burst.Refusal) { Standing = standing };
    }

    public static CaseRun Of(InstanceGroup group, long rootId, HouseholdStatus? standing)
    {
        var states = group.States;
        return new(states[rootId], [.. states.Values], group.Started, group.Effects, group.Journal, group.Refusal) { Standing = standing };
    }

    /// <summary>Whether what happened depends on rows outside the instances: waiting events or the household's standing.</summary>
    public bool NeedsSurroundings
    {
        get
        {
            for (var place = 0; place < Effects.Count; place++)
                if (Effects[place].Effect is RaiseEvent || (Effects[place].Effect is ChangeRegister change && !ItemChange.Is(change.Change))) return true;
            return false;
        }
    }

    /// <summary>Whether the engine found nothing to do: the bookmark was used up before.</summary>
    public bool IsEmpty => Effects.Count == 0 && Journal.Count == 0;
}

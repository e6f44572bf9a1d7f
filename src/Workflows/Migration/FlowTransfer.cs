using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Migration;

/// <summary>
/// The counts of a flowchart as they would stand had the instance run the new version (FORMAT B.4). Lines and slots that stand for each other keep their
/// counts. A new line counts as visited when its source was over in this round or its target has begun, because counter mode compares, slot by slot,
/// how often the lines into it were visited with how often it was itself.
/// </summary>
internal sealed class FlowTransfer
{
    private readonly FlowPositions positions;
    private readonly FlowState before;
    private readonly Func<int, string, bool> hasProduced;
    private readonly Dictionary<int, bool> active;
    private readonly int[] passed;
    private readonly int[] extra;

    /// <param name="active">The new slots with an open step, and whether a line back led there.</param>
    /// <param name="hasProduced">Whether a finished step of an old slot ended with the outcome.</param>
    public FlowTransfer(FlowPositions positions, FlowState before, Dictionary<int, bool> active, Func<int, string, bool> hasProduced)
    {
        (this.positions, this.before, this.active, this.hasProduced) = (positions, before, active, hasProduced);
        var (slots, lines) = (positions.Now.Layout.Activities.Count, positions.Now.Layout.Connections.Count);
        After = new FlowState(positions.Now.Start, slots, lines);
        (passed, extra) = (new int[slots], new int[slots]);
        for (var slot = 0; slot < slots; slot++)
            foreach (var source in positions.Sources[slot])
            {
                After.SlotVisits[slot] = Math.Max(After.SlotVisits[slot], before.SlotVisits[source]);
                After.HasRun[slot] |= before.HasRun[source];
            }
    }

    /// <summary>The counts in the new flowchart.</summary>
    public FlowState After { get; }

    /// <summary>Slots whose turn it is by the new lines and where nothing is open yet.</summary>
    public List<int> Due { get; } = [];

    /// <summary>Slots that lie behind the instance without ever having run.</summary>
    public List<int> Passed { get; } = [];

    /// <summary>Counts everything.</summary>
    public void Run()
    {
        MarkPassed();
        foreach (var slot in positions.InOrder()) Count(slot);
    }

    // What leads to a step that has begun lies behind the instance, unless it did not before either (a race that was won by another branch).
    private void MarkPassed()
    {
        for (var slot = 0; slot < passed.Length; slot++)
        {
            var begun = Begun(slot);
            if (begun == 0) continue;
            var ancestors = positions.Now.Ancestors(slot);
            for (var earlier = 0; earlier < ancestors.Length; earlier++)
                if (ancestors[earlier] && !WasBefore(earlier, slot)) passed[earlier] = Math.Max(passed[earlier], begun);
        }
    }

    private bool WasBefore(int earlier, int slot) => positions.Sources[slot].Exists(target =>
        positions.Old.Ancestors(target) is var ancestors && positions.Sources[earlier].Exists(source => ancestors[source]));

    private int Begun(int slot) => After.SlotVisits[slot] + (active.TryGetValue(slot, out var isBackward) && !isBackward ? 1 : 0);

    private void Count(int slot)
    {
        if (passed[slot] > After.SlotVisits[slot] && !active.ContainsKey(slot))
        {
            if (!After.HasRun[slot]) Passed.Add(slot);
            After.SlotVisits[slot] = passed[slot];
        }

        foreach (var line in positions.Now.ForwardInbound(slot)) Count(slot, line);
        if (!active.ContainsKey(slot) && !positions.IsAsBefore(slot)) Settle(slot);
    }

    private void Count(int slot, FlowConnection line)
    {
        var visits = After.SlotVisits[slot];
        if (positions.ImageOf(line) is { } image)
        {
            After.LineVisits[line.Index] = Math.Max(before.LineVisits[image.Index] + extra[line.Source], passed[slot]);
            After.IsFollowed[line.Index] = before.IsFollowed[image.Index] && extra[line.Source] == 0;
            return;
        }

        var hasArrived = active.ContainsKey(slot) || Ended(line.Source) > visits;
        After.LineVisits[line.Index] = active.ContainsKey(slot) ? Begun(slot) : hasArrived ? visits + 1 : visits;
        After.IsFollowed[line.Index] = active.ContainsKey(slot) || (hasArrived ? Followed(line) : visits > 0);
    }

    // How often the lines out of a slot were visited; after a return by a line back that is more often than the slot counts itself.
    private int Ended(int slot)
    {
        var ended = After.SlotVisits[slot];
        foreach (var source in positions.Sources[slot])
            foreach (var line in positions.Old.Layout.Outbound(source))
                if (!positions.Old.IsBackward(line)) ended = Math.Max(ended, before.LineVisits[line.Index] + extra[slot]);
        return ended;
    }

    private bool Followed(FlowConnection line)
    {
        if (extra[line.Source] > 0) return false;
        var sources = positions.Sources[line.Source];
        if (sources.Count == 0) return Begun(line.Target) > 0 || passed[line.Target] > 0;
        foreach (var source in sources)
        {
            foreach (var old in positions.Old.Layout.Outbound(source))
                if (FlowPositions.PortOf(old) == FlowPositions.PortOf(line)) return before.IsFollowed[old.Index];
            if (before.HasRun[source] && hasProduced(source, FlowPositions.PortOf(line))) return true;
        }

        return false;
    }

    // Only slots whose lines changed can have become due or dead by the change; all others stand as the engine left them.
    private void Settle(int slot)
    {
        var inbound = positions.Now.ForwardInbound(slot);
        if (inbound.Count == 0) return;
        var (visits, most) = (After.SlotVisits[slot], inbound.Max(line => After.LineVisits[line.Index]));
        var isComplete = inbound.All(line => After.LineVisits[line.Index] > visits);
        var followed = inbound.Count(line => After.LineVisits[line.Index] == most && After.IsFollowed[line.Index]);
        var mode = FlowPositions.JoinModeOf(positions.Now, slot);
        var isDue = mode switch
        {
            "WaitAny" => most > visits && followed > 0,
            "WaitAll" => isComplete && followed == inbound.Count,
            _ => isComplete && followed > 0,
        };
        if (isDue) Due.Add(slot);
        else if (isComplete)
        {
            After.SlotVisits[slot]++;
            extra[slot] = 1;
        }
    }
}

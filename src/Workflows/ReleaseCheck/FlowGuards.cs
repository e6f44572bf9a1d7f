using System.Collections.Immutable;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.ReleaseCheck;

/// <summary>
/// Which results must have been chosen before a slot runs. Two lines whose results contradict each other, or that no split runs side by side, can
/// never both be followed in one round, so a meeting of such lines is a choice; any other meeting waits for parallel branches.
/// </summary>
public sealed class FlowGuards
{
    private readonly FlowView view;
    private readonly FlowSplits splits;
    private readonly ImmutableDictionary<int, string>[] guards;

    internal FlowGuards(FlowView view)
    {
        (this.view, splits) = (view, new(view));
        guards = new ImmutableDictionary<int, string>[view.Steps.Count];
        Array.Fill(guards, ImmutableDictionary<int, string>.Empty);
        foreach (var slot in view.Order) guards[slot] = Merge([.. view.Graph.ForwardInbound(slot).Select(Of)]);
    }

    /// <summary>True when the two lines can never both be followed in one run.</summary>
    public bool AreExclusive(FlowConnection left, FlowConnection right) =>
        Contradict(Of(left), Of(right)) || !splits.AreParallel(left, right);

    /// <summary>True when the two slots can never both run in one round.</summary>
    public bool AreExclusive(int left, int right) =>
        Contradict(guards[left], guards[right]) || !splits.AreParallel(left, right);

    /// <summary>True when the lines of the slot are alternatives, false when the slot waits for all of them.</summary>
    public bool IsChoice(IReadOnlyList<FlowConnection> lines) =>
        lines.Count > 1 && lines.Index().Any(one => lines.Skip(one.Index + 1).Any(other => AreExclusive(one.Item, other)));

    /// <summary>The steps that can come to a result by which the line is never followed though the other one is.</summary>
    public IEnumerable<int> Spoilers(FlowConnection line, FlowConnection other)
    {
        var needed = Of(other);
        return from guard in Of(line)
               where !needed.ContainsKey(guard.Key) && view.Layout.Outbound(guard.Key).Any(way => (way.Port ?? "Done") != guard.Value)
               select guard.Key;
    }

    private ImmutableDictionary<int, string> Of(FlowConnection connection) =>
        FlowSplits.GivesSeveral(view.Steps[connection.Source])
            ? guards[connection.Source]
            : guards[connection.Source].SetItem(connection.Source, connection.Port ?? "Done");

    private static bool Contradict(ImmutableDictionary<int, string> left, ImmutableDictionary<int, string> right) =>
        left.Any(entry => right.TryGetValue(entry.Key, out var other) && other != entry.Value);

    private static ImmutableDictionary<int, string> Merge(IReadOnlyList<ImmutableDictionary<int, string>> inbound)
    {
        if (inbound.Count == 0) return ImmutableDictionary<int, string>.Empty;
        var merged = inbound[0];
        foreach (var next in inbound.Skip(1))
        {
            // Of alternatives only what they share is certain; parallel branches all hold.
            merged = Contradict(merged, next)
                ? merged.Where(entry => next.TryGetValue(entry.Key, out var other) && other == entry.Value).ToImmutableDictionary()
                : merged.SetItems(next);
        }
        return merged;
    }
}

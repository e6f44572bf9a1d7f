namespace CaseFlow.Workflows.State;

/// <summary>Copies a state, so that a burst that is thrown away leaves the original as it was.</summary>
internal static class StateCopy
{
    public static InstanceState Of(InstanceState state)
    {
        var copy = new InstanceState
        {
            InstanceId = state.InstanceId, DefinitionVersionId = state.DefinitionVersionId, Status = state.Status, SubStatus = state.SubStatus,
            CorrelationId = state.CorrelationId, Name = state.Name, ParentInstanceId = state.ParentInstanceId,
            TriggerActivityId = state.TriggerActivityId, IsTriggerUsed = state.IsTriggerUsed, NextNumber = state.NextNumber,
            Input = Map(state.Input), Output = Map(state.Output), Variables = Map(state.Variables), Properties = Map(state.Properties),
            Outputs = Map(state.Outputs), LastResult = ValueTree.Clone(state.LastResult), IsBound = state.IsBound,
        };
        foreach (var (activity, actor) in state.Actors) copy.Actors.Add(activity, actor);
        copy.Incidents.AddRange(state.Incidents);
        if (state.Root is not null) CopyTree(state, copy);
        return copy;
    }

    private static void CopyTree(InstanceState state, InstanceState copy)
    {
        var waiting = new List<(Activation Original, Activation Clone)>();
        Activation? last = null;
        for (var at = state.Root; at is not null; at = at.After(state.Root!))
        {
            var clone = at.CloneAlone();
            (clone.Node, clone.Graph, clone.ChildGraph) = (at.Node, at.Graph, at.ChildGraph);
            // Containers come before their children, so the copy of the container lies on the way up from the copy made last.
            while (last is not null && last.Number != at.Parent!.Number) last = last.Parent;
            if (last is null) copy.Root = clone;
            else last.Add(clone);
            last = clone;
            if (at.BookmarkCount > 0) waiting.Add((at, clone));
        }

        CopyBookmarks(state, copy, waiting);
    }

    private static void CopyBookmarks(InstanceState state, InstanceState copy, List<(Activation Original, Activation Clone)> waiting)
    {
        // One or two executions wait as a rule; ten thousand branches need an index.
        var index = waiting.Count > 8 ? waiting.ToDictionary(pair => pair.Original, pair => pair.Clone) : null;
        copy.Bookmarks.EnsureCapacity(state.Bookmarks.Count + 1);
        foreach (var bookmark in state.Bookmarks)
        {
            var owner = index?[bookmark.Activation] ?? waiting.Find(pair => pair.Original == bookmark.Activation).Clone;
            copy.Bookmarks.Add(new(bookmark.Id, bookmark.Kind, owner));
            owner.BookmarkCount++;
        }
    }

    private static ValueMap Map(ValueMap map) => map.Count == 0 ? [] : (ValueMap)ValueTree.Clone(map)!;
}

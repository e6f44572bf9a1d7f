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
        foreach (var (activity, actor) in state.Actors) copy.Actors[activity] = actor;
        copy.Incidents.AddRange(state.Incidents);
        if (state.Root is not null) CopyTree(state, copy);
        return copy;
    }

    private static void CopyTree(InstanceState state, InstanceState copy)
    {
        var copies = new Dictionary<Activation, Activation>();
        foreach (var activation in state.Activations)
        {
            var clone = activation.CloneAlone();
            (clone.Node, clone.Graph, clone.ChildGraph) = (activation.Node, activation.Graph, activation.ChildGraph);
            copies[activation] = clone;
            if (activation.Parent is null) copy.Root = clone;
            else copies[activation.Parent].Add(clone);
        }

        foreach (var bookmark in state.Bookmarks)
        {
            var owner = copies[bookmark.Activation];
            copy.Bookmarks.Add(new(bookmark.Id, bookmark.Kind, owner));
            owner.BookmarkCount++;
        }
    }

    private static ValueMap Map(ValueMap map) => map.Count == 0 ? [] : (ValueMap)ValueTree.Clone(map)!;
}

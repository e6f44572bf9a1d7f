using CaseFlow.Workflows.Activities.Human;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Migration;

/// <summary>Writes a state down again for another version: the same executions, bookmarks, variables, outputs and actors under the new ids.</summary>
internal sealed class StateTransfer(MigrationPlan plan, InstanceState state)
{
    private readonly Dictionary<Activation, Activation> images = [];

    /// <summary>The execution of the new state that stands for one of the old.</summary>
    public Activation ImageOf(Activation old) => images[old];

    /// <summary>The new state, without the counts of flowcharts.</summary>
    public InstanceState Write()
    {
        var after = new InstanceState
        {
            InstanceId = state.InstanceId, DefinitionVersionId = plan.To.Definition.Id, Status = state.Status, SubStatus = state.SubStatus,
            CorrelationId = state.CorrelationId, Name = state.Name, ParentInstanceId = state.ParentInstanceId,
            TriggerActivityId = state.TriggerActivityId is { } trigger ? plan.MatchOf(trigger).To ?? trigger : null,
            IsTriggerUsed = state.IsTriggerUsed, NextNumber = state.NextNumber, Input = state.Input, Output = state.Output,
            Variables = Renamed(state.Variables, plan.From.Definition.Variables, plan.To.Definition.Variables),
            Properties = Clocked(state.Properties), Outputs = ByActivity(state.Outputs), LastResult = state.LastResult, IsBound = true,
        };
        foreach (var (activity, actor) in state.Actors)
            if (NameOf(activity) is { } name) after.Actors[name] = actor;
        foreach (var activation in state.Activations) Copy(after, activation);
        foreach (var bookmark in state.Bookmarks)
        {
            after.Bookmarks.Add(new(bookmark.Id, bookmark.Kind, images[bookmark.Activation]));
            images[bookmark.Activation].BookmarkCount++;
        }

        var byNumber = images.Values.ToDictionary(activation => activation.Number);
        after.Incidents.AddRange(state.Incidents.Select(incident =>
            byNumber.TryGetValue(incident.ActivationNumber, out var failed) ? incident with { ActivityId = failed.ActivityId, ActivityType = failed.Node.Type } : incident));
        return after;
    }

    // What runs inside a workflow used as an activity belongs to that workflow's own version, which stays.
    private void Copy(InstanceState after, Activation old)
    {
        var isInside = old.Composite is not null;
        var node = isInside ? old.Node : plan.Target(old.ActivityId)!;
        var image = new Activation(old.Number, node.Id)
        {
            Node = node, Graph = isInside ? old.Graph : plan.To, ChildGraph = old.ChildGraph, ChildVersionId = old.ChildVersionId, Status = old.Status,
            Local = old.Local, Outputs = old.Outputs, IsBackward = old.IsBackward, IsBroken = old.IsBroken, ReturnReason = old.ReturnReason,
            Flow = isInside ? old.Flow : null,
            Variables = old.Variables is { } variables ? Renamed(variables, old.Node.Variables, node.Variables) : null,
        };
        images.Add(old, image);
        if (old.Parent is { } parent) images[parent].Add(image);
        else after.Root = image;
    }

    private ValueMap ByActivity(ValueMap outputs)
    {
        var renamed = new ValueMap();
        foreach (var (activity, values) in outputs)
            if (NameOf(activity) is { } name) renamed[name] = values;
        return renamed;
    }

    // The clocks of handling limits are kept by step.
    private ValueMap Clocked(ValueMap properties)
    {
        if (properties[HandlingClocks.Property] is ValueMap clocks) properties[HandlingClocks.Property] = ByActivity(clocks);
        return properties;
    }

    // A step that is gone keeps what it left behind, unless its id now means another step.
    private string? NameOf(string activity) =>
        plan.From.Find(activity) is null ? activity : plan.MatchOf(activity).To ?? (plan.To.Find(activity) is null ? activity : null);

    // A variable is the same by its id, else by its name; what is declared no more stays as a variable scripts made.
    private static ValueMap Renamed(ValueMap values, IReadOnlyList<VariableDefinition> old, IReadOnlyList<VariableDefinition> now)
    {
        var renamed = new ValueMap();
        foreach (var (key, value) in values)
        {
            var declared = old.FirstOrDefault(variable => variable.Id == key);
            var target = declared is null || now.Any(variable => variable.Id == key) ? null : now.FirstOrDefault(variable => variable.Name == declared.Name);
            renamed[target?.Id ?? key] = value;
        }

        return renamed;
    }
}

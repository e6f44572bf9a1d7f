using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Execution;

/// <summary>
/// Variables, inputs and outputs as the activities of one instance see them, from the inside out. A variable that was never written is not stored:
/// it reads as its initial value.
/// </summary>
internal sealed class VariableScopes(BurstRun run)
{
    private InstanceState State => run.State;

    public bool TryGet(Activation activation, string key, out object? value)
    {
        for (var at = activation; at is not null; at = at.Parent)
        {
            if (at.Variables is { } stored && stored.TryGetValue(key, out value)) return true;
            if (at.Node.Variables.Count > 0 && TryRead(at.Node.Variables, at.Variables, key, out value)) return true;
            if (at != activation && at.ChildGraph is { } inside && TryRead(inside.Definition.Variables, at.Variables, key, out value)) return true;
        }

        return State.Variables.TryGetValue(key, out value) || TryRead(run.Graph.Definition.Variables, State.Variables, key, out value);
    }

    public bool TrySet(Activation activation, string key, object? value)
    {
        for (var at = activation; at is not null; at = at.Parent)
        {
            if (Declared(at, at != activation, key) is { } variable)
            {
                (at.Variables ??= [])[variable.Id] = Convert(variable, value);
                return true;
            }

            if (at.Variables is not { } stored || !stored.ContainsKey(key)) continue;
            stored[key] = ValueTree.Clone(value);
            return true;
        }

        if (Find(run.Graph.Definition.Variables, key) is { } declared) State.Variables[declared.Id] = Convert(declared, value);
        else if (State.Variables.ContainsKey(key)) State.Variables[key] = ValueTree.Clone(value);
        else return false;
        return true;
    }

    // Elsa's setVariable makes a variable of the workflow when there is none of that name.
    public bool TrySetOrCreate(Activation activation, string name, object? value)
    {
        if (!TrySet(activation, name, value)) State.Variables[name] = ValueTree.Clone(value);
        return true;
    }

    // Inside a workflow used as an activity its own inputs hide those of the workflow around it (FORMAT A.4).
    public bool TryGetInput(Activation activation, string name, out object? value)
    {
        for (var at = activation.Composite; at is not null; at = at.Composite)
        {
            if (Named(at.ChildGraph!.Definition.Inputs, name) is not { } input) continue;
            value = at.Variables?[input.Name];
            return true;
        }

        if (State.Input.TryGetValue(name, out value)) return true;
        if (Named(run.Graph.Definition.Inputs, name) is not { } declared) return false;
        value = State.Input[declared.Name];
        return true;
    }

    public object? GetOutput(Activation activation, string activity, string? output)
    {
        for (var at = activation.Composite; at is not null; at = at.Composite)
            if (NodeOf(at.ChildGraph!, activity) is { } inside) return Output(at.Outputs, inside, output);
        return NodeOf(run.Graph, activity) is { } node ? Output(State.Outputs, node, output) : null;
    }

    public void SetOutput(Activation activation, string name, object? value)
    {
        var composite = activation.Composite;
        Remember(composite is null ? State.Outputs : composite.Outputs ??= [], activation.Node.Id, name, value);
        if (name == "Result") State.LastResult = value;
        if (activation.Node.Capture(name) is not { } target) return;
        TrySet(activation, target, value);
        if (Named(DefinitionOf(composite).Outputs, target) is { } declared) OutputOf(composite)[declared.Name] = ValueTree.Clone(value);
    }

    public void SetWorkflowOutput(Activation activation, string name, object? value)
    {
        for (var at = activation.Composite; at is not null; at = at.Composite)
        {
            if (Named(DefinitionOf(at).Outputs, name) is not { } declared) continue;
            OutputOf(at)[declared.Name] = ValueTree.Clone(value);
            return;
        }

        State.Output[Named(run.Graph.Definition.Outputs, name)?.Name ?? name] = ValueTree.Clone(value);
    }

    /// <summary>The outputs of a workflow used as an activity, or of the instance.</summary>
    public ValueMap OutputOf(Activation? composite)
    {
        if (composite is null) return State.Output;
        if ((composite.Local ??= [])["output"] is ValueMap output) return output;
        var created = new ValueMap();
        composite.Local["output"] = created;
        return created;
    }

    /// <summary>Forgets what is not stored with the instance; the variables read as their initial values again (FORMAT A.5).</summary>
    public void ForgetUnstored()
    {
        Forget(run.Graph.Definition.Variables, State.Variables);
        foreach (var at in State.Activations)
        {
            if (at.Variables is not { Count: > 0 } stored) continue;
            Forget(at.Node.Variables, stored);
            if (at.ChildGraph is { } inside) Forget(inside.Definition.Variables, stored);
        }
    }

    private static void Forget(IReadOnlyList<VariableDefinition> variables, ValueMap stored)
    {
        if (stored.Count == 0) return;
        foreach (var variable in variables)
            if (variable.Storage != VariableStorage.Instance) stored.Remove(variable.Id);
    }

    private WorkflowDefinition DefinitionOf(Activation? composite) => (composite?.ChildGraph ?? run.Graph).Definition;

    private static VariableDefinition? Declared(Activation at, bool seesInside, string key) =>
        Find(at.Node.Variables, key) ?? (seesInside && at.ChildGraph is { } inside ? Find(inside.Definition.Variables, key) : null);

    private static bool TryRead(IReadOnlyList<VariableDefinition> variables, ValueMap? stored, string key, out object? value)
    {
        value = null;
        if (Find(variables, key) is not { } variable) return false;
        if (stored is null || !stored.TryGetValue(variable.Id, out value)) value = Initial(variable);
        return true;
    }

    private static VariableDefinition? Find(IReadOnlyList<VariableDefinition> variables, string key)
    {
        VariableDefinition? named = null;
        for (var index = 0; index < variables.Count; index++)
        {
            var variable = variables[index];
            if (variable.Id == key) return variable;
            if (variable.Name == key || (named is null && PascalCase.Of(variable.Name) == key)) named = variable;
        }

        return named;
    }

    private static object? Initial(VariableDefinition variable) => variable.Value.ValueKind switch
    {
        System.Text.Json.JsonValueKind.Undefined or System.Text.Json.JsonValueKind.Null => null,
        System.Text.Json.JsonValueKind.String => Convert(variable, variable.Value.GetString()),
        _ => Convert(variable, ValueJson.ReadPlain(variable.Value)),
    };

    private static object? Convert(VariableDefinition variable, object? value) =>
        ValueTree.Clone(ValueConverter.Convert(value, variable.TypeName, variable.IsArray));

    private static ArgumentDefinition? Named(IReadOnlyList<ArgumentDefinition> arguments, string name)
    {
        for (var index = 0; index < arguments.Count; index++)
            if (string.Equals(arguments[index].Name, name, StringComparison.OrdinalIgnoreCase)) return arguments[index];
        return null;
    }

    private static ActivityNode? NodeOf(WorkflowGraph graph, string idOrName)
    {
        if (graph.Find(idOrName) is { } node) return node;
        foreach (var candidate in graph.Nodes)
            if (candidate.Name is { } name && (name == idOrName || PascalCase.Of(name) == idOrName)) return candidate;
        foreach (var candidate in graph.Nodes)
            if (PascalCase.Of(candidate.Id) == idOrName) return candidate;
        return null;
    }

    private static object? Output(ValueMap? outputs, ActivityNode node, string? name)
    {
        if (outputs?[node.Id] is not ValueMap byName) return null;
        if (name is null) return byName.Count == 1 ? byName.At(0).Value : byName["Result"];
        if (byName.TryGetValue(name, out var exact)) return exact;
        foreach (var (key, value) in byName)
            if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase)) return value;
        return null;
    }

    private static void Remember(ValueMap outputs, string activityId, string name, object? value)
    {
        // Nothing reads as nothing, so it takes no room in the saved state.
        if (outputs[activityId] is not ValueMap byName)
        {
            if (value is null) return;
            outputs[activityId] = byName = [];
        }

        byName[name] = value;
    }
}

using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Expressions.Nodes;

/// <summary>
/// The copies a script works on. Everything it changes is handed to the scope after it ended well, so a script that faults has changed nothing.
/// </summary>
internal sealed class Workspace(ScriptRun run)
{
    // Most scripts read one number and need none of these.
    private Dictionary<string, object?>? variables;
    private Dictionary<string, object?>? inputs;
    private Dictionary<string, string?>? properties;
    private HashSet<string>? touched;
    private IReadOnlyList<string>? outcomes;

    /// <param name="isNative">Read as <c>variables.X</c>: a change inside the value is written back.</param>
    public bool TryGetVariable(string name, bool isNative, out object? value)
    {
        value = null;
        if (variables?.TryGetValue(name, out value) == true)
        {
            if (isNative && value is ValueList or ValueMap) Touch(name);
            return true;
        }

        if (!run.Scope.TryGetVariable(name, out var stored)) return false;
        value = CopyIn(stored);
        if (value is not (ValueList or ValueMap)) return true;
        (variables ??= [])[name] = value;
        if (isNative) Touch(name);
        return true;
    }

    public void SetVariable(string name, object? value)
    {
        (variables ??= [])[name] = value;
        Touch(name);
    }

    public bool TryGetInput(string name, out object? value)
    {
        value = null;
        if (inputs?.TryGetValue(name, out value) == true) return true;
        if (!run.Scope.TryGetInput(name, out var stored)) return false;
        value = CopyIn(stored);
        if (value is ValueList or ValueMap) (inputs ??= [])[name] = value;
        return true;
    }

    public object? GetProperty(string name) => properties is not null && properties.TryGetValue(name, out var value) ? value : run.Scope.Property(name);

    public void SetProperty(string name, string? value) => (properties ??= [])[name] = value;

    public void SetOutcomes(IReadOnlyList<string> names) => outcomes = names;

    /// <summary>A private copy of a value of the engine.</summary>
    public object? CopyIn(object? value)
    {
        if (value is not (ValueList or ValueMap))
            return value is null or string or bool or long or double or decimal ? value : ValueTree.Normalize(value);
        run.Descend();
        object copy;
        if (value is ValueList list)
        {
            run.Fill(list.Count);
            copy = new ValueList(list.Items.Select(CopyIn));
        }
        else
        {
            var map = new ValueMap();
            run.Fill(((ValueMap)value).Count);
            foreach (var (key, entry) in (ValueMap)value) map[key] = CopyIn(entry);
            copy = map;
        }

        run.Ascend();
        return copy;
    }

    private void Touch(string name) => (touched ??= []).Add(name);

    public void Save()
    {
        foreach (var name in touched ?? []) Save(name, new Export(run).Copy(variables![name]));
        foreach (var (name, value) in properties ?? [])
            if (!run.Scope.TrySetProperty(name, value))
                throw new ExpressionException($"{name} cannot be set here.", $"此处不能设置 {name}。");
        if (outcomes is not null) run.Scope.SetOutcomes(outcomes);
    }

    private void Save(string name, object? value)
    {
        if (value is ValueList or ValueMap && run.Scope.TryGetVariable(name, out var old) && ValueTree.AreEqual(old, value)) return;
        if (!run.Scope.TrySetVariable(name, value))
            throw new ExpressionException($"There is no variable '{name}' to set.", $"没有可以设置的变量“{name}”。");
    }
}

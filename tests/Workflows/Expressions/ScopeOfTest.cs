using CaseFlow.Workflows.Expressions;

namespace CaseFlow.Tests.Workflows.Expressions;

/// <summary>A scope of dictionaries; the clock stands still and ids count up.</summary>
internal sealed class ScopeOfTest : IScriptScope
{
    private byte ids;

    public Dictionary<string, object?> Variables { get; } = [];

    public Dictionary<string, object?> Inputs { get; } = [];

    public Dictionary<string, object?> Outputs { get; } = [];

    public Dictionary<string, string?> Properties { get; } = [];

    public IReadOnlyList<string> Outcomes { get; private set; } = [];

    public int Writes { get; private set; }

    public object? LastResult { get; set; }

    public DateTimeOffset Now { get; } = new(2026, 1, 5, 2, 0, 0, TimeSpan.Zero);

    public bool TryGetVariable(string name, out object? value) => Variables.TryGetValue(name, out value);

    public bool TrySetVariable(string name, object? value)
    {
        if (!Variables.ContainsKey(name)) return false;
        Variables[name] = value;
        Writes++;
        return true;
    }

    public bool TryGetInput(string name, out object? value) => Inputs.TryGetValue(name, out value);

    public object? GetOutput(string activityIdOrName, string? outputName) => Outputs.GetValueOrDefault($"{activityIdOrName}.{outputName}");

    public string? Property(string name) => Properties.GetValueOrDefault(name);

    public bool TrySetProperty(string name, string? value)
    {
        Properties[name] = value;
        return true;
    }

    public Guid NewGuid() => new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ++ids);

    public void SetOutcomes(IReadOnlyList<string> outcomes) => Outcomes = outcomes;
}

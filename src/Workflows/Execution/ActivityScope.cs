using System.Globalization;
using CaseFlow.Workflows.Expressions;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Execution;

/// <summary>What the expressions of one activity see of the instance.</summary>
internal sealed class ActivityScope(BurstRun run, Activation activation, ValueMap? extra) : IScriptScope
{
    public IReadOnlyList<string>? ChosenOutcomes { get; private set; }

    public DateTimeOffset Now => run.Engine.Now;

    public object? LastResult => run.State.LastResult;

    public bool TryGetVariable(string name, out object? value) =>
        (extra is not null && extra.TryGetValue(name, out value)) || run.Variables.TryGet(activation, name, out value);

    public bool TrySetVariable(string name, object? value) => run.Variables.TrySetOrCreate(activation, name, value);

    public bool TryGetInput(string name, out object? value) => run.Variables.TryGetInput(activation, name, out value);

    public object? GetOutput(string activityIdOrName, string? outputName) => run.Variables.GetOutput(activation, activityIdOrName, outputName);

    public string? Property(string name) => name switch
    {
        "WorkflowDefinitionId" => activation.Graph.Definition.DefinitionId,
        "WorkflowDefinitionVersionId" => activation.Graph.Definition.Id,
        "WorkflowDefinitionVersion" => activation.Graph.Definition.Version.ToString(CultureInfo.InvariantCulture),
        "WorkflowInstanceId" => run.State.InstanceId.ToString(CultureInfo.InvariantCulture),
        "CorrelationId" => run.State.CorrelationId,
        "WorkflowInstanceName" => run.State.Name,
        _ => null,
    };

    public bool TrySetProperty(string name, string? value)
    {
        if (name == "CorrelationId") run.State.CorrelationId = value;
        else if (name == "WorkflowInstanceName") run.State.Name = value;
        else return false;
        return true;
    }

    // Two ids from the source make a GUID that a replay repeats and that no other id of the source equals.
    public Guid NewGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, run.Engine.Ids.Next());
        BitConverter.TryWriteBytes(bytes[8..], run.State.InstanceId ^ 0x5A5A_A5A5_C3C3_3C3C);
        return new Guid(bytes);
    }

    public void SetOutcomes(IReadOnlyList<string> outcomes) => ChosenOutcomes = outcomes;
}

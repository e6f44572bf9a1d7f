namespace CaseFlow.Workflows.Expressions;

/// <summary>What a script sees of the instance it runs in; values are engine values. Scripts get copies, so nothing here needs to be cloned.</summary>
public interface IScriptScope
{
    /// <summary>The current instant.</summary>
    DateTimeOffset Now { get; }

    /// <summary>The result of the activity that completed last, null when there is none.</summary>
    object? LastResult { get; }

    /// <summary>Reads the nearest variable by id or name; loop variables (<c>CurrentValue</c>, <c>CurrentIndex</c>) come this way too.</summary>
    bool TryGetVariable(string name, out object? value);

    /// <summary>Writes the nearest variable by name; false when there is none.</summary>
    bool TrySetVariable(string name, object? value);

    /// <summary>Reads an input; true with null for one that is declared but was not given.</summary>
    bool TryGetInput(string name, out object? value);

    /// <summary>An output of an activity, or its only output when no name is given; null when there is none.</summary>
    object? GetOutput(string activityIdOrName, string? outputName);

    /// <summary>Reads WorkflowDefinitionId, WorkflowDefinitionVersionId, WorkflowDefinitionVersion, WorkflowInstanceId, CorrelationId or WorkflowInstanceName.</summary>
    string? Property(string name);

    /// <summary>Writes CorrelationId or WorkflowInstanceName; false for any other.</summary>
    bool TrySetProperty(string name, string? value);

    /// <summary>A new id from the engine's id source, so that a replay gets the same one.</summary>
    Guid NewGuid();

    /// <summary>Chooses the outcomes of the running activity.</summary>
    void SetOutcomes(IReadOnlyList<string> outcomes);
}

namespace CaseFlow.Workflows.Definitions;

/// <summary>The outcome of reading a definition file.</summary>
/// <param name="Definition">The definition; null when a problem is an error.</param>
/// <param name="Problems">Errors and warnings in file order.</param>
public sealed record ParsedDefinition(WorkflowDefinition? Definition, IReadOnlyList<DefinitionProblem> Problems)
{
    /// <summary>The definition, or a <see cref="DefinitionException"/> with all problems.</summary>
    public WorkflowDefinition OrThrow() => Definition ?? throw new DefinitionException([.. Problems.Where(problem => problem.IsError)]);
}

namespace CaseFlow.Workflows.Definitions;

/// <summary>Refuses a definition with all its problems at once.</summary>
public sealed class DefinitionException(IReadOnlyList<DefinitionProblem> problems)
    : Exception(string.Join(" ", problems.Select(problem => $"{problem.Path}: {problem.Text.En}")))
{
    /// <summary>All problems, in file order.</summary>
    public IReadOnlyList<DefinitionProblem> Problems { get; } = problems;
}

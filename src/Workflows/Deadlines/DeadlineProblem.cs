namespace CaseFlow.Workflows.Deadlines;

/// <summary>One reason why a date, rule, pause or holiday file is refused, in both languages of the product.</summary>
public sealed record DeadlineProblem(string Zh, string En);

/// <summary>Thrown when a deadline cannot be counted; <see cref="Problems"/> lists every reason.</summary>
public sealed class DeadlineException(IReadOnlyList<DeadlineProblem> problems)
    : ArgumentException(string.Join(" ", problems.Select(problem => $"{problem.Zh} {problem.En}")))
{
    /// <summary>Every reason, never empty.</summary>
    public IReadOnlyList<DeadlineProblem> Problems { get; } = problems;

    internal static void ThrowIfAny(IReadOnlyList<DeadlineProblem> problems)
    {
        if (problems.Count > 0) throw new DeadlineException(problems);
    }
}

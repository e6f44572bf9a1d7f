namespace CaseFlow.Workflows.Execution;

/// <summary>Ids counted up from a number; for commands and tests, where no database gives them.</summary>
public sealed class SequentialIds(long first = 1) : IIdSource
{
    private long next = first;

    /// <inheritdoc/>
    public long Next() => next++;
}

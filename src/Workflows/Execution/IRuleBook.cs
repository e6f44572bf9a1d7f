using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Execution;

/// <summary>Dated rules and criteria, kept as data outside the engine.</summary>
public interface IRuleBook
{
    /// <summary>Whether the facts of the case meet the rule as it stood on the day; null when there is no such rule.</summary>
    RuleAnswer? Check(string rule, ValueMap facts, DateOnly asOf);

    /// <summary>The rows of a criteria set as it stood on the day; empty when there is none.</summary>
    IReadOnlyList<Criterion> Criteria(string set, DateOnly asOf);

    static IRuleBook Empty { get; } = new EmptyRuleBook();

    private sealed class EmptyRuleBook : IRuleBook
    {
        public RuleAnswer? Check(string rule, ValueMap facts, DateOnly asOf) => null;

        public IReadOnlyList<Criterion> Criteria(string set, DateOnly asOf) => [];
    }
}

/// <summary>The answer and the sentence that explains it, in both languages.</summary>
public sealed record RuleAnswer(bool IsMet, string Zh, string En);

/// <summary>One row of a criteria set (D-048…D-054): the standard's text and who answers for it.</summary>
public sealed record Criterion(string Key, string Zh, string En, string Level, string Role);

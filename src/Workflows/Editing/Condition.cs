namespace CaseFlow.Workflows.Editing;

/// <summary>A condition people put together from fields, comparisons and values; it is stored as JavaScript of the bounded subset.</summary>
/// <param name="IsAny">Whether one term is enough (或); else all must hold (且).</param>
/// <param name="Terms">Without terms the condition always holds.</param>
public sealed record Condition(bool IsAny, IReadOnlyList<ConditionTerm> Terms);

/// <summary>One comparison.</summary>
/// <param name="Operator">==, !=, &lt;, &lt;=, &gt;, &gt;=.</param>
public sealed record ConditionTerm(ConditionField Field, string Operator, string Value, ConditionValue Kind)
{
    /// <summary>The comparisons people can choose.</summary>
    public static readonly IReadOnlyList<AllowedComparison> Operators =
    [
        new("==", new("等于", "is")), new("!=", new("不等于", "is not")), new(">", new("大于", "above")), new(">=", new("不小于", "at least")),
        new("<", new("小于", "below")), new("<=", new("不大于", "at most")),
    ];
}

/// <summary>A comparison and what people read for it.</summary>
public sealed record AllowedComparison(string Sign, BilingualText Label);

/// <summary>A field of the form of an earlier step, or a fact the register knew of the household at the start.</summary>
/// <param name="StepId">Null for the household; empty for a field of the same form.</param>
public sealed record ConditionField(string? StepId, string Key);

/// <summary>How the value is written.</summary>
public enum ConditionValue { Text, Number, Flag }

namespace CaseFlow.Workflows.ReleaseCheck;

/// <summary>One rule of the release check; a new rule is one class and one line in <see cref="DefinitionCheck"/>.</summary>
public interface IReleaseRule
{
    /// <summary>Everything the definition does against the rule.</summary>
    IEnumerable<Finding> Check(ReleaseSubject subject);
}

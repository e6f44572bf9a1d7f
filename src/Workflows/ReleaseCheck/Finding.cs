namespace CaseFlow.Workflows.ReleaseCheck;

/// <summary>How bad a finding is: errors block the release, warnings do not.</summary>
public enum Severity { Error, Warning }

/// <summary>One thing the release check found, in words a county administrator understands (U-043).</summary>
/// <param name="Rule">The stable English key of the rule.</param>
/// <param name="ActivityId">The step; null when the whole procedure is meant.</param>
public sealed record Finding(Severity Severity, string Rule, string? ActivityId, BilingualText Message);

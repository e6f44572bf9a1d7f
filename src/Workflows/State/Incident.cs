namespace CaseFlow.Workflows.State;

/// <summary>A fault nobody has dealt with yet: what a supervisor sees and can retry or skip.</summary>
/// <param name="Id">Unique; RetryIncident and SkipIncident name it.</param>
/// <param name="ActivationNumber">The activity execution that failed; it stays in the state until it is retried, skipped or cancelled.</param>
/// <param name="Message">In English, or as the author of the definition wrote it.</param>
/// <param name="MessageZh">In Chinese, when the engine knows it.</param>
/// <param name="Outcomes">Set when the activity itself had completed and only what follows it failed: a retry delivers these again.</param>
public sealed record Incident(
    long Id, string ActivityId, string ActivityType, int ActivationNumber, string Message, string? MessageZh, DateTimeOffset At,
    IReadOnlyList<string>? Outcomes = null);

using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Execution;

/// <summary>
/// What one start, resume or cancel did: the new state, what the world must now do, and what happened, in order.
/// The caller saves all three in one transaction or none of them.
/// </summary>
public sealed record Burst(InstanceState State, IReadOnlyList<Effect> Effects, IReadOnlyList<JournalEntry> Journal);

/// <summary>One line of the run's history. <paramref name="Event"/> is Started, Completed, Suspended, Resumed, Faulted, Canceled, Skipped or Returned.</summary>
/// <param name="Outcomes">The outcomes of a completed activity; null means the default outcome Done.</param>
/// <param name="Detail">A message for Faulted, a reason for Canceled, Skipped and Returned.</param>
public sealed record JournalEntry(string ActivityId, string ActivityType, string Event, IReadOnlyList<string>? Outcomes = null, string? Detail = null);

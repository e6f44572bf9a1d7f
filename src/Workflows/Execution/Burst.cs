using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Execution;

/// <summary>
/// What one start, resume or cancel did: the new state, what the world must now do, and what happened, in order.
/// The caller saves all three in one transaction or none of them.
/// </summary>
public sealed record Burst(InstanceState State, IReadOnlyList<Effect> Effects, IReadOnlyList<JournalEntry> Journal)
{
    /// <summary>Why a resumption was refused; the state is then as it was. Null when it was carried out, or when there was nothing left to do.</summary>
    public Rejection? Refusal { get; init; }
}

/// <summary>A resumption that cannot be carried out.</summary>
/// <param name="Code">A stable English key: NeverRan, StillOpen, NotInSameFlowchart, NotBehind or Ended.</param>
public sealed record Rejection(string Code, BilingualText Text);

/// <summary>One line of the run's history. <paramref name="Event"/> is Started, Completed, Suspended, Resumed, Faulted, Canceled, Skipped,
/// Returned, Paused or Continued (the last two: its time limit).</summary>
/// <param name="Outcomes">The outcomes of a completed activity; null means the default outcome Done.</param>
/// <param name="Detail">A message for Faulted, a reason for Canceled, Skipped, Returned, Paused and Continued.</param>
public sealed record JournalEntry(string ActivityId, string ActivityType, string Event, IReadOnlyList<string>? Outcomes = null, string? Detail = null);

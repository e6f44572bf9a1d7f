using CaseFlow.Workflows.Deadlines;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Notices;

/// <summary>How far a notice has come; kept in the state of its activity. Immutable: every act gives a new one.</summary>
/// <param name="NoticeId">The id of the notice and of the bookmark that takes its acts.</param>
/// <param name="OpenedOn">The day in China on which the case reached the notice.</param>
public sealed record NoticeProgress(long NoticeId, DateOnly OpenedOn)
{
    /// <summary>Draft, Posted, Paused, Expired or Closed.</summary>
    public NoticeStatus Status { get; init; } = NoticeStatus.Draft;

    /// <summary>The open work item for posting; 0 when there is none.</summary>
    public long PostingItem { get; init; }

    /// <summary>The open work item for closing; 0 when there is none.</summary>
    public long ClosingItem { get; init; }

    /// <summary>The running timer; 0 when none runs.</summary>
    public long Timer { get; init; }

    /// <summary>The day the period counts from: the posting, or the decision that restarted it.</summary>
    public DateOnly? StartedOn { get; init; }

    /// <summary>The last day of the period; null before posting and during a pause.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>The first day that does not count, while the clock stands still.</summary>
    public DateOnly? PausedOn { get; init; }

    /// <summary>Days of the running period on which the clock stood still.</summary>
    public IReadOnlyList<DeadlinePause> Pauses { get; init; } = [];

    /// <summary>All objections in the order they came.</summary>
    public IReadOnlyList<NoticeObjection> Objections { get; init; } = [];

    /// <summary>True while an objection waits for its decision.</summary>
    public bool HasOpenObjection => Objections.Any(objection => objection.IsOpen);

    /// <summary>True when an objection was right.</summary>
    public bool IsUpheld => Objections.Any(objection => objection.Upheld == true);

    /// <summary>The notice after a decision on one objection.</summary>
    public NoticeProgress Decide(string objection, bool upheld) => this with
    {
        Objections = [.. Objections.Select(one => one.Id == objection && one.IsOpen ? one with { Upheld = upheld, WorkItem = 0 } : one)],
    };
}

/// <summary>One objection against a notice.</summary>
/// <param name="Id">The id the server gave it, as text.</param>
/// <param name="WorkItem">The investigation; 0 once decided.</param>
/// <param name="Upheld">Null while open.</param>
public sealed record NoticeObjection(string Id, long WorkItem, bool? Upheld)
{
    /// <summary>True until it is decided.</summary>
    public bool IsOpen => Upheld is null;
}

using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Migration;

/// <summary>What a migration does to one instance; with refusals it does nothing.</summary>
/// <param name="Burst">The new state with its effects and journal; the state as it was when refused.</param>
public sealed record MigrationResult(Burst Burst)
{
    /// <summary>Why the instance cannot be moved, all reasons; empty when it can.</summary>
    public IReadOnlyList<Rejection> Refusals { get; init; } = [];

    /// <summary>What becomes of every step that is open.</summary>
    public IReadOnlyList<StepChange> Steps { get; init; } = [];

    /// <summary>Steps the new version asks for at once, such as a new department beside those that still review.</summary>
    public IReadOnlyList<StepName> Opened { get; init; } = [];

    /// <summary>Steps of the new version that lie behind the instance and are not made up for.</summary>
    public IReadOnlyList<StepName> Passed { get; init; } = [];

    /// <summary>Finished steps the new version leads through once more later on. The migration itself never runs them.</summary>
    public IReadOnlyList<StepName> Repeated { get; init; } = [];

    /// <summary>Whether the instance can be moved.</summary>
    public bool IsPossible => Refusals.Count == 0;
}

/// <summary>An activity with the title people know it by.</summary>
public sealed record StepName(string Id, string Title);

/// <summary>What becomes of an open step.</summary>
/// <param name="DueBefore">The earliest deadline of its open rows; the end of the period for a notice.</param>
public sealed record StepChange(StepName From, StepName To, StepFate Fate, DateTimeOffset? DueBefore, DateTimeOffset? DueAfter)
{
    /// <summary>Papers the new step asks for and the old did not.</summary>
    public IReadOnlyList<Material> Gained { get; init; } = [];

    /// <summary>Papers the old step asked for and the new does not.</summary>
    public IReadOnlyList<Material> Lost { get; init; } = [];

    /// <summary>Whether another role or level handles the step now.</summary>
    public bool ChangesHandler { get; init; }
}

/// <summary>How an open step is carried over.</summary>
public enum StepFate
{
    /// <summary>Its open work items, timers and notices go on as the same rows.</summary>
    Kept,

    /// <summary>What was open is closed and the new step begins: it is of another kind.</summary>
    Reopened,
}

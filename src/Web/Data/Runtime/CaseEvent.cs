namespace CaseFlow.Web.Data.Runtime;

/// <summary>One line of a case's history: append-only, each chained to the one before by its hash (U-090).</summary>
public sealed record CaseEvent
{
    public long CaseId { get; init; }

    public long Seq { get; init; }

    public DateTimeOffset At { get; init; }

    public string Actor { get; init; } = "";

    public string ActorName { get; init; } = "";

    public string? OnBehalfOf { get; init; }

    public string? Ip { get; init; }

    /// <summary>What was done: started, completed, returned, claimed, timer, posted …</summary>
    public string Kind { get; init; } = "";

    public string? ActivityId { get; init; }

    public long? WorkItemId { get; init; }

    /// <summary>Opinion, form, outcome and the engine's journal of the act, as JSON.</summary>
    public string Details { get; init; } = "{}";

    public string VersionId { get; init; } = "";

    public byte[] VersionHash { get; init; } = [];

    public byte[] PrevHash { get; init; } = [];

    public byte[] Hash { get; init; } = [];
}

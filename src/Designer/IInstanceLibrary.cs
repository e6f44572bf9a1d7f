namespace CaseFlow.Designer;

/// <summary>The running and finished instances of the server as Elsa clients know them; the server decides who may see which.</summary>
public interface IInstanceLibrary
{
    /// <summary>One instance with everything that happened in it; refused as unknown when the caller may not see it.</summary>
    Task<LibraryAnswer<LibraryInstance>> Find(string instanceId, CancellationToken ct);
}

/// <summary>An instance and its events, the oldest first. Contents of forms are not among them: what people wrote is read on the page of the case.</summary>
/// <param name="SubStatus">Suspended, Finished, Cancelled or Faulted.</param>
public sealed record LibraryInstance(
    string Id, string DefinitionId, string VersionId, int Version, string Name, bool IsFinished, string SubStatus, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    public required IReadOnlyList<InstanceEvent> Events { get; init; }

    public required IReadOnlyList<InstanceIncident> Incidents { get; init; }
}

/// <param name="Event">Started, Completed, Suspended, Resumed, Faulted, Canceled, Skipped or Returned.</param>
/// <param name="Message">Why, in words.</param>
public sealed record InstanceEvent(long Sequence, string ActivityId, string ActivityType, string Event, DateTimeOffset At, IReadOnlyList<string> Outcomes, string? Message);

public sealed record InstanceIncident(string ActivityId, string Message, DateTimeOffset At);

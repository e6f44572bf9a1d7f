namespace CaseFlow.Web.Data.Runtime;

/// <summary>An activity that waits for an event by name; a null correlation id takes any.</summary>
public sealed class EventWait
{
    public long Id { get; init; }

    public long CaseId { get; init; }

    public long InstanceId { get; init; }

    public string ActivityId { get; init; } = "";

    public string Name { get; init; } = "";

    public string? CorrelationId { get; init; }
}

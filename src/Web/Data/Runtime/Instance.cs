namespace CaseFlow.Web.Data.Runtime;

/// <summary>
/// A workflow instance: the root of a case or one of its children. The root's revision guards the whole case, its children and its work items:
/// every act moves it by one, so two acts on one case can never both be saved. It also carries the head of the case's history chain.
/// </summary>
public sealed class Instance
{
    public long Id { get; init; }

    public long CaseId { get; init; }

    public long? ParentId { get; init; }

    public string VersionId { get; init; } = "";

    public InstanceStatus Status { get; init; }

    public int Revision { get; init; }

    public byte[] State { get; init; } = [];

    public long ChainSeq { get; init; }

    public byte[] ChainHead { get; init; } = [];

    /// <summary>How many incidents wait for a supervisor.</summary>
    public int Incidents { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }
}

public enum InstanceStatus { Running, Finished }

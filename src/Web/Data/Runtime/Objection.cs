namespace CaseFlow.Web.Data.Runtime;

/// <summary>An objection to a notice, raised by an official for somebody or by the public itself.</summary>
public sealed class Objection
{
    public long Id { get; init; }

    public long NoticeId { get; init; }

    public long CaseId { get; init; }

    public string CaseArea { get; init; } = "";

    /// <summary>Phone, Visit, Letter or Online.</summary>
    public string Channel { get; init; } = "";

    /// <summary>Empty when the person stays anonymous.</summary>
    public string? Person { get; init; }

    public string? Contact { get; init; }

    public string Content { get; init; } = "";

    public DateTimeOffset RaisedAt { get; init; }

    public string? RecordedBy { get; init; }

    public ObjectionStatus Status { get; init; }

    public string? Reply { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public string? DecidedBy { get; init; }
}

public enum ObjectionStatus { Open, Upheld, Rejected }

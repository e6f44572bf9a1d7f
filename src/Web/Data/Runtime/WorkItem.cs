namespace CaseFlow.Web.Data.Runtime;

/// <summary>Something a person or organ must do. Its id is the bookmark that resumes the activity.</summary>
public sealed record WorkItem
{
    public long Id { get; init; }

    public long CaseId { get; init; }

    public long InstanceId { get; init; }

    public string ActivityId { get; init; } = "";

    /// <summary>Task, Review, Posting, Closing, Objection, Criterion, Entry, Archive or FanOut.</summary>
    public string Kind { get; init; } = "";

    public string Title { get; init; } = "";

    public string Procedure { get; init; } = "";

    public string CaseNumber { get; init; } = "";

    /// <summary>What lists call the case.</summary>
    public string CaseSubject { get; init; } = "";

    /// <summary>What the item is about beside the case: criterion key, notice id, objection id, area.</summary>
    public string? Subject { get; init; }

    public string Level { get; init; } = "";

    public string? Role { get; init; }

    /// <summary>The area of the organ that must act.</summary>
    public string OrganArea { get; init; } = "";

    public string CaseArea { get; init; } = "";

    /// <summary>The first six digits of the case's area, for lists of a whole county.</summary>
    public string County { get; init; } = "";

    public string? Assignee { get; init; }

    public string? AssigneeName { get; init; }

    /// <summary>Who handed the item on and gets it back (委派).</summary>
    public string? DelegatedFrom { get; init; }

    public WorkItemStatus Status { get; init; }

    public DateTimeOffset ArrivedAt { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    /// <summary>What lists sort by: the due time, and an instant no clock reaches where there is none. Never null, so that one index range is one page.</summary>
    public DateTimeOffset SortAt { get => DueAt ?? Never; private init { } }

    private static readonly DateTimeOffset Never = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public string? DueZh { get; init; }

    public string? DueEn { get; init; }

    public DateTimeOffset? DoneAt { get; init; }

    public string? DoneBy { get; init; }

    public string? DoneByName { get; init; }

    /// <summary>The absent colleague for whom it was done.</summary>
    public string? OnBehalfOf { get; init; }

    public string? Outcome { get; init; }

    public string? Opinion { get; init; }

    /// <summary>The submitted form as JSON.</summary>
    public string? Form { get; init; }

    public string? ReturnReason { get; init; }

    /// <summary>Steps whose actor may not act here, separated by spaces (maker ≠ checker).</summary>
    public string NotSameActorAs { get; init; } = "";

    public int Urged { get; init; }

    public int Revision { get; init; }
}

public enum WorkItemStatus { Open, Done, Withdrawn }

namespace CaseFlow.Web.Inbox.Reading;

/// <summary>One row of a list of work items.</summary>
/// <param name="Id">The work item; in the list of started cases the one that is open now, null when the case has ended.</param>
/// <param name="Lamp">None, Green, Yellow, Red or GreyRed (done too late).</param>
public sealed record InboxRow(
    long? Id, long CaseId, string CaseNumber, string Subject, string Title, string Kind, string Procedure, string ActivityId, string CaseArea, string OrganArea,
    string? Role, string? Assignee, string? AssigneeName, DateTimeOffset ArrivedAt, DateTimeOffset? DueAt, DateTimeOffset? DoneAt, string? Outcome,
    string? ReturnReason, int Urged, int Revision)
{
    public string Lamp { get; init; } = "None";
}

/// <summary>A page of rows and the cursor of the next one; null at the end.</summary>
public sealed record InboxPage(IReadOnlyList<InboxRow> Items, string? Next);

/// <summary>What a list shows.</summary>
/// <param name="View">todo, claimable, done, started or copied.</param>
/// <param name="Area">Only cases in the subtree of this area.</param>
/// <param name="Lamp">Green, Yellow or Red.</param>
/// <param name="Text">Part of the case number or the beginning of the subject.</param>
public sealed record InboxQuery(
    string View = "todo", string? Area = null, string? Procedure = null, string? Lamp = null, string? Text = null, string? After = null, int Size = 25);

/// <summary>How much waits; each number stops at <see cref="Cap"/>, shown as 99+.</summary>
public sealed record InboxCounts(int Todo, int Claimable, int Overdue, int DueToday, int DueSoon)
{
    public const int Cap = 100;

    /// <summary>Messages nobody has opened yet: the number at the bell.</summary>
    public int Unread { get; init; }
}

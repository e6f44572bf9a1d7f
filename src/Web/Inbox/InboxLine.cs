namespace CaseFlow.Web.Inbox;

/// <summary>One row of the task inbox as the page shows it.</summary>
/// <param name="Place">Village and group in words.</param>
/// <param name="From">Who sent it here.</param>
/// <param name="Lamp">Green, Yellow, Red, GreyRed or None.</param>
public sealed record InboxLine(
    long? Id, long CaseId, string CaseNumber, string Subject, string Step, string Procedure, string Place, string? From, DateTimeOffset ArrivedAt,
    DateTimeOffset? DueAt, string Lamp, int Urged, bool IsReturned, string? Handler, DateTimeOffset? DoneAt, string? Outcome, int Revision)
{
    /// <summary>Where the row leads.</summary>
    public string Href => Id is { } item ? $"/work-items/{item}" : $"/cases/{CaseId}";
}

namespace CaseFlow.Web.Data.Runtime;

/// <summary>Word to people of a case: a notification of the procedure, a reminder or a copy (抄送).</summary>
public sealed class Message
{
    public long Id { get; init; }

    /// <summary>0 when it is about no case, such as the visits of an inspection; then its arguments say where its page is.</summary>
    public long CaseId { get; init; }

    public string CaseArea { get; init; } = "";

    public string? ActivityId { get; init; }

    /// <summary>Notice, Reminder, Escalation, Urge or Copy.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The one who gets it; null when it goes to the holders of a role.</summary>
    public string? UserId { get; init; }

    /// <summary>The audience the procedure names: a role, Applicant, Starter …</summary>
    public string? Audience { get; init; }

    public string Template { get; init; } = "";

    /// <summary>The arguments of the template as JSON.</summary>
    public string Arguments { get; init; } = "{}";

    public DateTimeOffset At { get; init; }

    public DateTimeOffset? ReadAt { get; init; }
}

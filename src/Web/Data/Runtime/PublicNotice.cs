using CaseFlow.Workflows.Execution;

namespace CaseFlow.Web.Data.Runtime;

/// <summary>A notice (公示) or announcement (公告) of a case. Its period runs from the posting.</summary>
public sealed class PublicNotice
{
    public long Id { get; init; }

    public long CaseId { get; init; }

    public long InstanceId { get; init; }

    public string ActivityId { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Title { get; init; } = "";

    public string Level { get; init; } = "";

    public string OrganArea { get; init; } = "";

    public string CaseArea { get; init; } = "";

    public int Days { get; init; }

    /// <summary>Where it must hang, as a JSON list.</summary>
    public string PlacesRequired { get; init; } = "[]";

    /// <summary>The columns the public may see, as a JSON list.</summary>
    public string Columns { get; init; } = "[]";

    public string? Template { get; init; }

    public NoticeStatus Status { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? PostedAt { get; init; }

    public string? PostedBy { get; init; }

    /// <summary>Where it hangs, as a JSON list.</summary>
    public string? Places { get; init; }

    /// <summary>File ids of the photos at posting, as a JSON list.</summary>
    public string? Photos { get; init; }

    public DateOnly? EndsOn { get; init; }

    public string? ExplanationZh { get; init; }

    public string? ExplanationEn { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public string? ClosingPhotos { get; init; }

    public string? Statement { get; init; }

    public string? Outcome { get; init; }
}

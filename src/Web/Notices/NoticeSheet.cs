namespace CaseFlow.Web.Notices;

/// <summary>Everything the page of one notice shows.</summary>
/// <param name="PostWhyNot">Why the posting cannot be registered now; null when it can.</param>
/// <param name="CloseWhyNot">Why the notice cannot be closed now.</param>
public sealed record NoticeSheet(long Id, long CaseId, string CaseNumber, string Subject, string Title, string Status, NoticeFacts Facts, string? HowCounted, DateTimeOffset? PostedAt)
{
    public IReadOnlyList<string> PlacesRequired { get; init; } = [];

    public IReadOnlyList<string> Places { get; init; } = [];

    public IReadOnlyList<string> StartPhotos { get; init; } = [];

    public IReadOnlyList<string> EndPhotos { get; init; } = [];

    public string? Statement { get; init; }

    public IReadOnlyList<ObjectionLine> Objections { get; init; } = [];

    public bool MayHandle { get; init; }

    public string? PostWhyNot { get; init; }

    public string? ObjectWhyNot { get; init; }

    public string? CloseWhyNot { get; init; }
}

/// <summary>One objection as officials see it.</summary>
/// <param name="Status">Open, Upheld or Rejected.</param>
public sealed record ObjectionLine(long Id, string Channel, string? Person, string Content, DateTimeOffset RaisedAt, string Status, string? Reply, DateTimeOffset? DecidedAt, string? DecideWhyNot);

namespace CaseFlow.Web.Supervision.AuditSearch;

/// <summary>What an auditor looks for; every part narrows what is found.</summary>
/// <param name="From">The first day, in China.</param>
/// <param name="To">The last day, inclusive.</param>
/// <param name="Person">User name or part of the name: who acted, for whom, or whose account it is.</param>
/// <param name="Object">The number of a case or the name of an administered object, such as user/ID.</param>
/// <param name="After">Where the page before ended.</param>
public sealed record AuditFilter(
    DateOnly From, DateOnly To, string? Person = null, string? Object = null, string? Kind = null, string? Area = null, string? Ip = null, string? After = null, int Size = AuditFilter.PageSize)
{
    public const int PageSize = 50, LargestPage = 200;

    /// <summary>Without days asked for, the last thirty.</summary>
    public const int UsualDays = 30;

    /// <summary>The same without conditions a form left empty.</summary>
    public AuditFilter Filled => this with { Person = Word(Person), Object = Word(Object), Kind = Word(Kind), Area = Word(Area), Ip = Word(Ip) };

    private static string? Word(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    public static AuditFilter Of(DateOnly? from, DateOnly? to, DateOnly today) => new(from ?? (to ?? today).AddDays(-UsualDays), to ?? today);
}

/// <summary>A line of the audit, of a case or of an administrative act.</summary>
/// <param name="Object">The number of the case or the name of the object.</param>
/// <param name="Link">The page about it, where there is one.</param>
/// <param name="OnBehalfOf">The name of the absent colleague.</param>
/// <param name="Posts">What the person was on that day, and where.</param>
/// <param name="Version">The version of the definition the act followed; only of cases.</param>
/// <param name="Changes">Before and after in words.</param>
public sealed record AuditLine(
    string Object, string? Link, long Seq, DateTimeOffset At, string Actor, string ActorName, string? OnBehalfOf, string Posts, string? Ip, string Kind, string KindName,
    string? AreaCode, string? AreaName, string? Version, string? VersionHash, IReadOnlyList<AuditChange> Changes, string Hash)
{
    /// <summary>What the object is, in words.</summary>
    public string ObjectName { get; init; } = Object;
}

/// <param name="Field">The field in the reader's language, or its key where it has no name.</param>
public sealed record AuditChange(string Key, string Field, string? Before, string? After);

/// <param name="Next">Where the next page begins; null on the last one.</param>
public sealed record AuditLines(IReadOnlyList<AuditLine> Items, string? Next);

namespace CaseFlow.Web.Standards;

/// <summary>A list of allowed labels with the document it comes from.</summary>
public sealed record CodeList(string Code, CodeListName Name, string Source, IReadOnlyList<CodeItem> Items);

public sealed record CodeListName(string Zh, string En);

/// <summary>One entry, in force from <c>From</c> to <c>To</c> inclusive; school stages carry the ages (on 1 September) that can be true.</summary>
public sealed record CodeItem(string Code, string Zh, string En, DateOnly From, DateOnly? To, int? MinAge = null, int? MaxAge = null)
{
    public bool IsInForce(DateOnly day) => From <= day && (To is null || day <= To);
}

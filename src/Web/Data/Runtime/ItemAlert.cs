namespace CaseFlow.Web.Data.Runtime;

/// <summary>Whom to tell of which work item's deadline.</summary>
/// <param name="Days">Before the due day negative, after it positive.</param>
/// <param name="Role">Null means whoever must handle the item.</param>
public sealed record ItemAlert(long Item, int Days, string? Level, string? Role);

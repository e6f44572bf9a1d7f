namespace CaseFlow.Web.Inbox;

/// <summary>Marks the texts of the inbox pages.</summary>
public sealed class InboxPageTexts;

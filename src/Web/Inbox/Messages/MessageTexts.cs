namespace CaseFlow.Web.Inbox.Messages;

/// <summary>Marks the texts of messages and of their page.</summary>
public sealed class MessageTexts;

namespace CaseFlow.Web.Notices;

/// <summary>Marks the texts of the notice pages and of the public board.</summary>
public sealed class NoticePageTexts;

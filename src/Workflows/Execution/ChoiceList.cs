namespace CaseFlow.Workflows.Execution;

/// <summary>The names of the lists from which the server offers values for inputs.</summary>
public static class ChoiceList
{
    /// <summary>The roles people hold; the value is the key of the role.</summary>
    public const string Roles = "roles";

    /// <summary>The rules a case can be checked against.</summary>
    public const string Rules = "rules";

    /// <summary>The dated sets of criteria departments review.</summary>
    public const string CriteriaSets = "criteria-sets";

    /// <summary>What a decision can do to the register.</summary>
    public const string RegisterChanges = "register-changes";

    /// <summary>The texts of notices and announcements.</summary>
    public const string NoticeTemplates = "notice-templates";

    /// <summary>The texts people are told things with.</summary>
    public const string MessageTemplates = "message-templates";

    /// <summary>The people of a case who can be told something.</summary>
    public const string Audiences = "audiences";

    /// <summary>The systems of other organs results are typed into.</summary>
    public const string Systems = "systems";

    /// <summary>The procedures that can run as a child.</summary>
    public const string Procedures = "procedures";

    /// <summary>The forms of steps in the procedures the caller sees; the value is the form as JSON text.</summary>
    public const string Forms = "forms";
}

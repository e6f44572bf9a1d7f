namespace CaseFlow.Web.Standards.StatutoryRules;

/// <summary>Marks the texts about statutory rules.</summary>
public sealed class StatutoryRuleTexts;

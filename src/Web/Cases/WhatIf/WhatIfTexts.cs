namespace CaseFlow.Web.Cases.WhatIf;

/// <summary>Names the resource file with the texts of replays.</summary>
public sealed class WhatIfTexts;

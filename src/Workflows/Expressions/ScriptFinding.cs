namespace CaseFlow.Workflows.Expressions;

/// <summary>Something a script may not contain, with its place counted from one.</summary>
public sealed record ScriptFinding(int Line, int Column, string English, string Chinese);

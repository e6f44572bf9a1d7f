namespace CaseFlow.Web.Exchange;

/// <summary>How many rows of the file have been checked.</summary>
public readonly record struct ImportProgress(int Done, int Total);

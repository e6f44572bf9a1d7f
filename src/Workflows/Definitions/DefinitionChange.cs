namespace CaseFlow.Workflows.Definitions;

/// <summary>The facts a save, release or retraction may change in a definition (FORMAT A.8); null leaves the member as it is.</summary>
public sealed record DefinitionChange(
    string? Id = null, string? DefinitionId = null, int? Version = null, bool? IsLatest = null, bool? IsPublished = null,
    DateTimeOffset? CreatedAt = null, string? ToolVersion = null);

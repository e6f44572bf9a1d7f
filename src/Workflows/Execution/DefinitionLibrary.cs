using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Execution;

/// <summary>Definitions held in memory, with their ids, versions and flags as they are; for commands and tests.</summary>
public sealed class DefinitionLibrary(IEnumerable<WorkflowDefinition> definitions) : IDefinitionLookup
{
    private readonly List<WorkflowDefinition> all = [.. definitions];

    /// <inheritdoc/>
    public WorkflowGraph? Find(string? definitionId, string? versionId = null, int? version = null)
    {
        if (versionId is not null && all.Find(candidate => candidate.Id == versionId) is { } pinned) return pinned.Graph;
        var versions = all.FindAll(candidate => candidate.DefinitionId == definitionId);
        var numbered = version is null ? null : versions.Find(candidate => candidate.Version == version);
        return (numbered ?? BestOf(versions))?.Graph;
    }

    /// <inheritdoc/>
    public WorkflowGraph? FindByActivityType(string type) => BestOf(all.FindAll(candidate => candidate.ActivityType == type))?.Graph;

    private static WorkflowDefinition? BestOf(List<WorkflowDefinition> versions) =>
        versions.Where(version => version.IsPublished).MaxBy(version => version.Version)
        ?? versions.Where(version => version.IsLatest).MaxBy(version => version.Version)
        ?? versions.MaxBy(version => version.Version);
}

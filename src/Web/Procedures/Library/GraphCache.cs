using System.Collections.Concurrent;
using CaseFlow.Web.Data;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Procedures.Library;

/// <summary>The graphs of released versions, read once per version and node; they never change. Drafts are not kept.</summary>
public sealed class GraphCache(IServiceScopeFactory scopes, ProcedureDirectory directory) : IDefinitionLookup
{
    // A version was checked when it came in; reading it again must not fail because a limit was lowered since.
    static readonly ParseLimits NoLimits = new(long.MaxValue, int.MaxValue);

    readonly ConcurrentDictionary<string, WorkflowGraph> graphs = new(StringComparer.Ordinal);

    /// <summary>The graph of a version; null when there is no such version.</summary>
    public async ValueTask<WorkflowGraph?> Get(string versionId, CancellationToken ct)
    {
        if (graphs.TryGetValue(versionId, out var known)) return known;
        await using var scope = scopes.CreateAsyncScope();
        return Keep(versionId, await Rows(scope.ServiceProvider, versionId).SingleOrDefaultAsync(ct));
    }

    public WorkflowGraph? Find(string? definitionId, string? versionId = null, int? version = null)
    {
        var versions = directory.Current;
        var row = (versionId is null ? null : versions.Find(versionId))
            ?? (definitionId is null || version is null ? null : versions.Find(definitionId, version.Value))
            ?? (definitionId is null ? null : versions.Published(definitionId) ?? versions.Latest(definitionId));
        return row is null ? null : Get(row.Id);
    }

    public WorkflowGraph? FindByActivityType(string type) =>
        directory.Current.DefinitionOfActivity(type) is { } definitionId ? Find(definitionId) : null;

    // The engine asks in the middle of a pure computation; the database is only asked the first time a node meets the version.
    WorkflowGraph? Get(string versionId)
    {
        if (graphs.TryGetValue(versionId, out var known)) return known;
        using var scope = scopes.CreateScope();
        return Keep(versionId, Rows(scope.ServiceProvider, versionId).SingleOrDefault());
    }

    WorkflowGraph? Keep(string versionId, StoredDefinition? stored)
    {
        if (stored is null) return null;
        var graph = WorkflowDefinition.Parse(stored.Json, NoLimits).OrThrow().Graph;
        return stored.IsFinal ? graphs.GetOrAdd(versionId, graph) : graph;
    }

    static IQueryable<StoredDefinition> Rows(IServiceProvider services, string versionId)
    {
        var db = services.GetRequiredService<CaseFlowDb>();
        return from version in db.Set<ProcedureVersion>()
               join content in db.Set<ProcedureContent>() on version.Id equals content.Id
               where version.Id == versionId
               select new StoredDefinition(content.Json, version.Status == ProcedureStatus.Released || version.Status == ProcedureStatus.Retired);
    }

    sealed record StoredDefinition(byte[] Json, bool IsFinal);
}

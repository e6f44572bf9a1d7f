using CaseFlow.Workflows.Definitions;
using Microsoft.AspNetCore.Http;

namespace CaseFlow.Designer.Api;

/// <summary>What the instance viewer asks: the instance, its journal, and what became of every step.</summary>
static class InstanceEndpoints
{
    const int LargestPage = 1000;

    public static Task<IResult> Get(string id, IInstanceLibrary instances, HttpContext http, CancellationToken ct) =>
        Answer(id, instances, http, ct, found => ElsaJson.Ok(Full(found)));

    public static Task<IResult> State(string id, IInstanceLibrary instances, HttpContext http, CancellationToken ct) =>
        Answer(id, instances, http, ct, found => ElsaJson.Ok(new { status = Status(found), workflowSubStatus = found.SubStatus, found.UpdatedAt }));

    public static Task<IResult> Variables(string id, IInstanceLibrary instances, HttpContext http, CancellationToken ct) =>
        Answer(id, instances, http, ct, _ => ElsaJson.List(Array.Empty<object>()));

    public static Task<IResult> Journal(
        string id, int? skip, int? take, int? page, int? pageSize, JournalQuestion? question, IInstanceLibrary instances, IDefinitionLibrary definitions, HttpContext http, CancellationToken ct) =>
        WithGraph(id, instances, definitions, http, ct, (found, graph) =>
        {
            var filter = question?.Filter;
            var records = found.Events.Select(happened => (Event: happened, NodeId: NodeId(graph, happened.ActivityId)))
                .Where(record => filter?.ActivityNodeIds is not { Count: > 0 } nodes || nodes.Contains(record.NodeId))
                .Where(record => filter?.ActivityIds is not { Count: > 0 } ids || ids.Contains(record.Event.ActivityId))
                .Where(record => filter?.EventNames is not { Count: > 0 } names || names.Contains(record.Event.Event))
                .Where(record => filter?.ExcludedActivityTypes?.Contains(record.Event.ActivityType) != true).ToList();
            var size = Math.Clamp(take ?? pageSize ?? LargestPage, 0, LargestPage);
            var shown = records.Skip(Math.Max(skip ?? (page ?? 0) * size, 0)).Take(size);
            return ElsaJson.Ok(new { items = shown.Select(record => Line(found, graph, record.Event, record.NodeId)), totalCount = records.Count });
        });

    public static Task<IResult> Report(ReportQuestion question, IInstanceLibrary instances, IDefinitionLibrary definitions, HttpContext http, CancellationToken ct) =>
        WithGraph(question.WorkflowInstanceId ?? "", instances, definitions, http, ct, (found, graph) =>
            ElsaJson.Ok(new { stats = InstanceRuns.Of(found, graph).GroupBy(run => run.NodeId).Where(group => question.ActivityNodeIds?.Contains(group.Key) != false).Select(Stats) }));

    public static Task<IResult> Runs(
        string workflowInstanceId, string? activityNodeId, IInstanceLibrary instances, IDefinitionLibrary definitions, HttpContext http, CancellationToken ct) =>
        WithGraph(workflowInstanceId, instances, definitions, http, ct, (found, graph) =>
            ElsaJson.List(InstanceRuns.Of(found, graph).Where(run => activityNodeId is null || run.NodeId == activityNodeId).Select(run => Run(found, run)).ToList()));

    public static Task<IResult> RunById(string id, IInstanceLibrary instances, IDefinitionLibrary definitions, HttpContext http, CancellationToken ct) =>
        WithGraph(id.Split('-')[0], instances, definitions, http, ct, (found, graph) =>
            InstanceRuns.Of(found, graph).FirstOrDefault(run => run.Id == id) is { } run ? ElsaJson.Ok(Run(found, run)) : TypedResults.NotFound());

    static async Task<IResult> Answer(string id, IInstanceLibrary instances, HttpContext http, CancellationToken ct, Func<LibraryInstance, IResult> show)
    {
        var found = await instances.Find(id, ct);
        return found.IsDone ? show(found.Value) : found.Refusal.ToProblem(http);
    }

    static async Task<IResult> WithGraph(
        string id, IInstanceLibrary instances, IDefinitionLibrary definitions, HttpContext http, CancellationToken ct, Func<LibraryInstance, WorkflowGraph, IResult> show)
    {
        var found = await instances.Find(id, ct);
        if (!found.IsDone) return found.Refusal.ToProblem(http);
        var version = await definitions.ById(found.Value.VersionId, ct);
        return version.IsDone ? show(found.Value, version.Value.Content.Graph) : version.Refusal.ToProblem(http);
    }

    static object Full(LibraryInstance found)
    {
        var incidents = found.Incidents.Select(incident => new { incident.ActivityId, activityNodeId = incident.ActivityId, activityType = "", incident.Message, timestamp = incident.At });
        return new
        {
            found.Id, found.DefinitionId, definitionVersionId = found.VersionId, found.Version, found.Name, status = Status(found), found.SubStatus,
            correlationId = (string?)null, incidentCount = found.Incidents.Count, found.CreatedAt, found.UpdatedAt, finishedAt = found.IsFinished ? found.UpdatedAt : (DateTimeOffset?)null,
            workflowState = new
            {
                found.Id, found.DefinitionId, definitionVersionId = found.VersionId, definitionVersion = found.Version, status = Status(found), found.SubStatus, incidents,
                bookmarks = Array.Empty<object>(), completionCallbacks = Array.Empty<object>(), activityExecutionContexts = Array.Empty<object>(),
                input = new { }, output = new { }, properties = new { }, found.CreatedAt, found.UpdatedAt,
            },
        };
    }

    static object Line(LibraryInstance found, WorkflowGraph graph, InstanceEvent happened, string nodeId) => new
    {
        id = $"{found.Id}-{happened.Sequence}", activityInstanceId = $"{found.Id}-{happened.ActivityId}", happened.ActivityId, happened.ActivityType, activityTypeVersion = 1,
        activityName = graph.Find(happened.ActivityId)?.DisplayName ?? happened.ActivityId, nodeId, timestamp = happened.At, happened.Sequence, eventName = happened.Event, happened.Message,
        activityState = new { }, payload = new { happened.Outcomes },
    };

    static object Stats(IGrouping<string, ActivityRun> runs) => new
    {
        activityId = runs.First().Start.ActivityId, activityNodeId = runs.Key, startedCount = runs.Count(), completedCount = runs.Count(run => run.Status == "Completed"),
        uncompletedCount = runs.Count(run => run.End is null), isBlocked = runs.Any(run => run.IsWaiting), isFaulted = runs.Last().Status == "Faulted",
        aggregateFaultCount = runs.Count(run => run.Status == "Faulted"),
    };

    static object Run(LibraryInstance found, ActivityRun run) => new
    {
        run.Id, workflowInstanceId = found.Id, activityId = run.Start.ActivityId, activityNodeId = run.NodeId, activityType = run.Start.ActivityType, activityTypeVersion = 1,
        activityName = run.Node?.DisplayName ?? run.Start.ActivityId, startedAt = run.Start.At, completedAt = run.End?.At, hasBookmarks = run.IsWaiting, run.Status,
        activityState = new { }, outputs = new { }, payload = new { outcomes = run.End?.Outcomes }, properties = new { }, metadata = new { },
        aggregateFaultCount = run.Status == "Faulted" ? 1 : 0,
    };

    static string NodeId(WorkflowGraph graph, string activityId) => graph.Find(activityId) is { } node ? DefinitionView.PathOf(node) : activityId;

    static string Status(LibraryInstance found) => found.IsFinished ? "Finished" : "Running";
}

sealed record JournalQuestion(JournalFilter? Filter);

sealed record JournalFilter(IReadOnlyList<string>? ActivityIds, IReadOnlyList<string>? ActivityNodeIds, IReadOnlyList<string>? EventNames, IReadOnlyList<string>? ExcludedActivityTypes);

sealed record ReportQuestion(string? WorkflowInstanceId, IReadOnlyList<string>? ActivityNodeIds);

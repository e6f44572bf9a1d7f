using System.Text.Json;
using AutoMapper;
using AutoMapper.QueryableExtensions;
using CaseFlow.Web.Cases.Rights;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Procedures.Library;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Cases.Reading;

/// <summary>Reads one case with a fixed number of queries, whatever its size.</summary>
public sealed class ReadCase(CaseFlowDb db, GraphCache graphs, ProcedureDirectory procedures, IMapper mapper, IStringLocalizer<CaseTexts> texts)
{
    public async Task<Result<CaseDetail>> Run(long id, Caller caller, CancellationToken ct)
    {
        if (await Find(id, caller, ct) is not { } found) return Refusal.NotFound(texts["case.unknown"]);
        var versions = await Versions(found, ct);
        var fold = new StepFold(activity => versions.Select(graph => graph.Find(activity)).FirstOrDefault(node => node is not null));
        await foreach (var line in Lines(id).AsAsyncEnumerable().WithCancellation(ct)) fold.Add(line);
        return new CaseDetail(
            found.Id, found.Number, found.Procedure, found.ProcedureName, procedures.Current.Find(found.VersionId)?.Version ?? 0, found.VersionId, found.Status,
            found.Outcome, found.HouseholdId, found.AreaCode, found.Subject, found.StartedBy, found.StartedByName, found.StartedAt, found.ClosedAt)
        {
            OpenWorkItems = await OpenItems(id, ct), OpenNotices = await OpenNotices(id, ct), Steps = fold.Steps, Incidents = await Incidents(id, ct),
        };
    }

    public async Task<Result<CaseHistory>> History(long id, Caller caller, CancellationToken ct)
    {
        if (await Find(id, caller, ct) is null) return Refusal.NotFound(texts["case.unknown"]);
        var lines = await Lines(id).ToListAsync(ct);
        var broken = HistoryChain.FirstBreak(lines);
        return new CaseHistory(
            [.. lines.Select(line => new HistoryRow(
                line.Seq, line.At, line.Actor, line.ActorName, line.OnBehalfOf, line.Kind, line.ActivityId, line.WorkItemId,
                JsonSerializer.Deserialize<JsonElement>(line.Details), line.VersionId, Convert.ToHexStringLower(line.Hash)))],
            broken is null, broken);
    }

    // The version the case runs first, then those it ran before a migration: a step that is gone keeps its title.
    private async Task<List<WorkflowGraph>> Versions(Case found, CancellationToken ct)
    {
        var before = await db.Set<CaseEvent>().Where(line => line.CaseId == found.Id && line.VersionId != found.VersionId).Select(line => line.VersionId).Distinct().ToListAsync(ct);
        var known = new List<WorkflowGraph>();
        foreach (var version in before.Prepend(found.VersionId))
            if (await graphs.Get(version, ct) is { } graph) known.Add(graph);
        return known;
    }

    private Task<Case?> Find(long id, Caller caller, CancellationToken ct) =>
        db.Set<Case>().AsNoTracking().VisibleTo(caller).SingleOrDefaultAsync(row => row.Id == id, ct);

    private IQueryable<CaseEvent> Lines(long id) => db.Set<CaseEvent>().AsNoTracking().Where(line => line.CaseId == id).OrderBy(line => line.Seq);

    private Task<List<OpenItem>> OpenItems(long id, CancellationToken ct) => db.Set<WorkItem>()
        .Where(item => item.CaseId == id && item.Status == WorkItemStatus.Open).OrderBy(item => item.Id)
        .ProjectTo<OpenItem>(mapper.ConfigurationProvider).ToListAsync(ct);

    private Task<List<OpenNoticeRow>> OpenNotices(long id, CancellationToken ct) => db.Set<PublicNotice>()
        .Where(notice => notice.CaseId == id && notice.Status != NoticeStatus.Closed && notice.Status != NoticeStatus.Withdrawn).OrderBy(notice => notice.Id)
        .ProjectTo<OpenNoticeRow>(mapper.ConfigurationProvider).ToListAsync(ct);

    private async Task<IReadOnlyList<CaseIncident>> Incidents(long id, CancellationToken ct)
    {
        var states = await db.Set<Instance>().Where(instance => instance.CaseId == id && instance.Incidents > 0).Select(instance => instance.State).ToListAsync(ct);
        return [.. states.SelectMany(state => StateJson.Read(state).Incidents)
            .Select(incident => new CaseIncident(incident.Id, incident.ActivityId, incident.Message, incident.MessageZh, incident.At))];
    }
}

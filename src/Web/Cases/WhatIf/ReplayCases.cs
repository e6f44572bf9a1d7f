using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Channels;
using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Cases.Rights;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Procedures;
using CaseFlow.Web.Procedures.Library;
using CaseFlow.Web.Procedures.Reading;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Migration;
using CaseFlow.Workflows.Migration.Replaying;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Cases.WhatIf;

/// <summary>Which version to try on which finished cases; the newest version and the last year when nothing is said.</summary>
public sealed record WhatIfInput(int? Version = null, DateOnly? From = null, DateOnly? To = null);

/// <summary>推演: replays finished cases against a version, two at a time beside the reading, and adds up what would have been different. Nothing is saved.</summary>
public sealed class ReplayCases(
    CaseFlowDb db, FinishedCases finished, CaseEngine engine, GraphCache graphs, ProcedureReading reading, ProcedureRights rights, OrganisationDirectory organisation, Caller caller,
    TimeProvider clock, IStringLocalizer<WhatIfTexts> texts)
{
    /// <summary>The most cases one answer is about.</summary>
    public const int Most = 20_000;

    private const int Workers = 2, SampleSize = 20_000, MostOrgans = 100;

    public async Task<Result<WhatIfAnswer>> Run(string definitionId, WhatIfInput input, CancellationToken ct)
    {
        var versions = reading.Versions(definitionId);
        if (!versions.IsDone) return versions.Refusal;
        if (!rights.Edits) return rights.RefuseRole(Identity.Rights.ProcedureAdmin)!;
        var version = input.Version is { } number ? versions.Value.FirstOrDefault(row => row.Version == number) : versions.Value[0];
        if (version is null) return Refusal.Invalid("version", "unknown-version", texts["UnknownVersion", input.Version!]);
        var (to, from) = (input.To ?? clock.ChinaToday, input.From ?? (input.To ?? clock.ChinaToday).AddYears(-1));
        if (from > to) return Refusal.Invalid("from", "after-to", texts["FromAfterTo"]);
        var graph = await graphs.Get(version.Id, ct) ?? throw new InvalidOperationException($"The content of {version.Id} is missing.");
        return await Replay(definitionId, version, graph, (from, to), ct);
    }

    private async Task<WhatIfAnswer> Replay(string definitionId, ProcedureVersion version, WorkflowGraph graph, (DateOnly From, DateOnly To) period, CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        var (from, until) = (Workflows.Deadlines.ChinaTime.EndOf(period.From.AddDays(-1)), Workflows.Deadlines.ChinaTime.EndOf(period.To));
        var assumptions = new ReplayAssumptions(await MedianHandling(definitionId, from, until, ct));
        var batches = Channel.CreateBounded<IReadOnlyList<FinishedCase>>(Workers * 2);
        var plans = new ConcurrentDictionary<string, MigrationPlan?>();
        var workers = Enumerable.Range(0, Workers).Select(_ => Task.Run(() => Work(batches.Reader, plans, assumptions, ct), ct)).ToList();
        try
        {
            await foreach (var batch in finished.Read(definitionId, from, until, caller, Most, ct))
            {
                foreach (var id in batch.Select(row => row.VersionId).Distinct().Where(id => !plans.ContainsKey(id)))
                    plans[id] = await graphs.Get(id, ct) is { } old ? MigrationPlan.Create(old, graph) : null;
                await batches.Writer.WriteAsync(batch, ct);
            }
        }
        finally
        {
            batches.Writer.TryComplete();
        }

        var sum = new WhatIfSum();
        foreach (var part in await Task.WhenAll(workers)) sum.Join(part);
        return Answer(version, graph, period, sum, assumptions, watch.Elapsed);
    }

    private async Task<WhatIfSum> Work(
        ChannelReader<IReadOnlyList<FinishedCase>> batches, ConcurrentDictionary<string, MigrationPlan?> plans, ReplayAssumptions assumptions, CancellationToken ct)
    {
        var (sum, contexts) = (new WhatIfSum(), new Dictionary<string, Workflows.Execution.EngineContext>());
        await foreach (var batch in batches.ReadAllAsync(ct))
            foreach (var row in batch)
            {
                if (plans[row.VersionId] is not { } plan) continue;
                // Without a register: whether a change of the standing was allowed was decided when it was made.
                if (!contexts.TryGetValue(row.AreaCode, out var context))
                    contexts.Add(row.AreaCode, context = engine.Context(row.AreaCode, row.Recorded.StartedAt, CaseSurroundings.Unread, row.Recorded.StartedAt));
                sum.Add(row, new CaseReplay(plan, context, assumptions).Run(row.Recorded), caller.Culture);
            }

        return sum;
    }

    // Half of all finished items of the period took less: the stated assumption for steps that nobody has ever done.
    private async Task<TimeSpan> MedianHandling(string definitionId, DateTimeOffset from, DateTimeOffset until, CancellationToken ct)
    {
        var times = await db.Set<WorkItem>().AsNoTracking().VisibleTo(caller)
            .Where(item => item.Procedure == definitionId && item.Status == WorkItemStatus.Done && item.DoneAt >= from && item.DoneAt < until)
            .OrderByDescending(item => item.Id).Take(SampleSize).Select(item => new { item.ArrivedAt, item.DoneAt }).ToListAsync(ct);
        if (times.Count == 0) return TimeSpan.FromDays(1);
        var spans = times.Select(item => item.DoneAt!.Value - item.ArrivedAt).Order().ToList();
        return spans[spans.Count / 2];
    }

    private WhatIfAnswer Answer(ProcedureVersion version, WorkflowGraph graph, (DateOnly From, DateOnly To) period, WhatIfSum sum, ReplayAssumptions assumptions, TimeSpan took) => new(
        version.Version, period.From, period.To, sum.Cases, sum.Cases >= Most, Math.Round(assumptions.HandlingTime.TotalHours, 1), Math.Round(took.TotalSeconds, 1))
    {
        Days = sum.Days, MedianDays = sum.MedianDays, Overdue = sum.Overdue, Items = sum.Items, Failed = sum.Failed, LackingFields = sum.LackingFields, OtherOutcome = sum.OtherOutcome,
        Roles = [.. sum.Roles.Select(load => new RoleLoad(load.Key, organisation.Current.Role(load.Key)?.Name ?? load.Key, load.Value.Before, load.Value.After)).OrderByDescending(load => Math.Abs(load.After - load.Before))],
        Organs = [.. sum.Organs.Select(load => new OrganLoad(load.Key, organisation.Current.NameOf(load.Key), load.Value.Before, load.Value.After))
            .OrderByDescending(load => Math.Abs(load.After - load.Before)).ThenBy(load => load.AreaCode, StringComparer.Ordinal).Take(MostOrgans)],
        Assumed = [.. sum.Assumed.Select(step => new AssumedStep(step.Key, graph.Find(step.Key) is { } node ? CaseMigration.NameOf(node).Title : step.Key, step.Value)).OrderByDescending(step => step.Times)],
        MostChanged = sum.MostChanged,
    };
}

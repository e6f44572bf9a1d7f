using System.Runtime.CompilerServices;
using CaseFlow.Web.Cases.Rights;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Identity;
using CaseFlow.Workflows.Migration.Replaying;
using CaseFlow.Workflows.State;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Cases.WhatIf;

/// <summary>A finished case as it went.</summary>
/// <param name="VersionId">The version it ended on.</param>
public sealed record FinishedCase(RecordedCase Recorded, string Number, string Subject, string AreaCode, string VersionId, string? Outcome, DateTimeOffset ClosedAt)
{
    public required IReadOnlyDictionary<string, int> Items { get; init; }

    public required IReadOnlyDictionary<string, int> Levels { get; init; }

    public int Overdue { get; init; }
}

/// <summary>Reads finished cases in batches. Sealed personal texts stay sealed: a replay decides by what people decided, not by who they were.</summary>
public sealed class FinishedCases(CaseFlowDb db)
{
    private const int AtOnce = 250;

    public async IAsyncEnumerable<IReadOnlyList<FinishedCase>> Read(
        string definitionId, DateTimeOffset from, DateTimeOffset until, Caller caller, int most, [EnumeratorCancellation] CancellationToken ct)
    {
        var (after, left) = (0L, most);
        while (left > 0)
        {
            var cases = await db.Set<Case>().AsNoTracking().VisibleTo(caller)
                .Where(row => row.Procedure == definitionId && row.Status == CaseStatus.Completed && row.ClosedAt >= from && row.ClosedAt < until && row.Id > after)
                .OrderBy(row => row.Id).Take(Math.Min(AtOnce, left)).ToListAsync(ct);
            if (cases.Count == 0) yield break;
            (after, left) = (cases[^1].Id, left - cases.Count);
            yield return await Fill(cases, ct);
        }
    }

    private async Task<IReadOnlyList<FinishedCase>> Fill(List<Case> cases, CancellationToken ct)
    {
        var ids = cases.Select(row => row.Id).ToList();
        var states = await db.Set<Instance>().Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.State }).ToDictionaryAsync(row => row.Id, row => row.State, ct);
        var items = (await db.Set<WorkItem>().AsNoTracking().Where(item => ids.Contains(item.CaseId) && item.Status == WorkItemStatus.Done).OrderBy(item => item.DoneAt)
            .Select(item => new DoneItem(
                item.CaseId, item.InstanceId, item.ActivityId, item.Kind, item.Subject, item.Level, item.Role, item.ArrivedAt, item.DoneAt!.Value, item.DueAt, item.Outcome, item.DoneBy, item.Form))
            .ToListAsync(ct)).ToLookup(item => item.CaseId);
        return [.. cases.Select(row => Of(row, states[row.Id], [.. items[row.Id]]))];
    }

    private static FinishedCase Of(Case row, byte[] state, List<DoneItem> items)
    {
        var (own, inside) = (items.FindAll(item => item.InstanceId == row.Id), items.FindAll(item => item.InstanceId != row.Id));
        var recorded = new RecordedCase(row.Id, StateJson.Read(state).Input, row.StartedAt, [.. own.Select(Act)])
        {
            ChildTime = inside.Count == 0 ? TimeSpan.Zero : inside.Max(item => item.DoneAt) - inside.Min(item => item.ArrivedAt),
        };
        return new(recorded, row.Number, row.Subject, row.AreaCode, row.VersionId, row.Outcome, row.ClosedAt!.Value)
        {
            Items = own.GroupBy(item => item.Role ?? item.Level).ToDictionary(group => group.Key, group => group.Count()),
            Levels = own.GroupBy(item => item.Level).ToDictionary(group => group.Key, group => group.Count()), Overdue = own.Count(item => item.DoneAt > item.DueAt),
        };
    }

    private static RecordedAct Act(DoneItem item)
    {
        var input = new ValueMap();
        if (item.Outcome is { } outcome) input["outcome"] = outcome;
        if (item.DoneBy is { } actor) input["actor"] = actor;
        input["form"] = item.Form is { } form ? ValueJson.ParsePlain(form) : new ValueMap();
        return new(item.ActivityId, item.Kind, item.Subject, item.ArrivedAt, item.DoneAt, input);
    }

    private sealed record DoneItem(
        long CaseId, long InstanceId, string ActivityId, string Kind, string? Subject, string Level, string? Role, DateTimeOffset ArrivedAt, DateTimeOffset DoneAt, DateTimeOffset? DueAt,
        string? Outcome, string? DoneBy, string? Form);
}

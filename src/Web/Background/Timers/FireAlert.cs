using System.Globalization;
using System.Text.Json;
using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Store;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Background.Timers;

/// <summary>Tells people that a work item is due soon or late. The timer's row goes in the transaction of the messages, so word comes once.</summary>
public sealed class FireAlert(ActPipeline pipeline, IServiceScopeFactory scopes, OrganisationDirectory organisation, IIdSource ids)
{
    private const string Void = "void";

    /// <summary>Null when it was told, or when there was nothing left to tell.</summary>
    public async Task<Refusal?> Run(DueTimer timer, CancellationToken ct)
    {
        var alert = JsonSerializer.Deserialize<ItemAlert>(timer.Payload ?? "", JsonText.Options)!;
        var told = await pipeline.OnItem(alert.Item, new ActRequest(Caller.System), (file, now) => Decide(file, now, timer, alert, ct), ct);
        if (told.Refusal is not { Code: Void }) return told.Refusal;
        await using var scope = scopes.CreateAsyncScope();
        await Rows(scope, timer).ExecuteDeleteAsync(ct);
        return null;
    }

    // Asked after the case was read: whoever fires the same row meanwhile moves the case's revision, and this commit is then decided anew.
    private async ValueTask<Result<CaseAct>> Decide(CaseFile file, DateTimeOffset now, DueTimer timer, ItemAlert alert, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (file.Item.Status != WorkItemStatus.Open || !await Rows(scope, timer).AnyAsync(ct)) return Refusal.Conflict(Void, Void);
        var item = file.Item;
        return new CaseAct(alert.Role is null ? "reminded" : "escalated")
        {
            ActivityId = item.ActivityId, Details = new ValueMap { ["item"] = item.Id, ["days"] = (long)alert.Days, ["role"] = alert.Role },
            Rows = commit =>
            {
                commit.StoppedTimers.Add(new(timer.Id));
                commit.Messages.AddRange(People(item, alert).Distinct().Select(user => Word(item, alert, user, now)));
            },
        };
    }

    private static IQueryable<WorkflowTimer> Rows(AsyncServiceScope scope, DueTimer timer) =>
        scope.ServiceProvider.GetRequiredService<CaseFlowDb>().Set<WorkflowTimer>().Where(row => row.Id == timer.Id);

    // In a queue everybody is reminded who could take it; a late item is told to the role the step names, at its level above the case.
    private IReadOnlyList<string> People(WorkItem item, ItemAlert alert) => (alert.Role, item) switch
    {
        ({ } role, _) => organisation.Holders(alert.Level ?? item.Level, role, item.CaseArea),
        (null, { Assignee: { } assignee }) => [assignee],
        (null, { Role: { } role }) => organisation.Holders(item.Level, role, item.OrganArea),
        _ => [],
    };

    private Message Word(WorkItem item, ItemAlert alert, string user, DateTimeOffset now) => new()
    {
        Id = ids.Next(), CaseId = item.CaseId, CaseArea = item.CaseArea, ActivityId = item.ActivityId, Kind = alert.Role is null ? "Reminder" : "Escalation", UserId = user,
        Audience = alert.Role ?? item.Role, Template = alert switch { { Role: not null } => "escalation", { Days: 0 } => "reminder-today", _ => "reminder" },
        Arguments = ValueJson.ToPlainText(new ValueMap
        {
            ["item"] = item.Id, ["title"] = item.Title, ["handler"] = item.AssigneeName, ["days"] = (long)Math.Abs(alert.Days),
            ["due"] = item.DueAt is { } due ? ChinaTime.DateOf(due.AddTicks(-1)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        }),
        At = now,
    };
}

using System.Text.Json;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Store;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Households;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.Migration;
using CaseFlow.Workflows.State;

namespace CaseFlow.Web.Cases.Acts;

/// <summary>Turns the effects of a run into rows of one commit.</summary>
internal sealed class CommitBuilder(
    CaseCommit commit, Case of, ActRequest request, Audience audience, OrganisationDirectory organisation, IIdSource ids, HouseholdStatus? standing, DateTimeOffset now)
{
    private static readonly TimeSpan Morning = TimeSpan.FromHours(8);
    private HouseholdStatus? standing = standing;
    private List<OpenWorkItem>? alerting;

    // The engine's word for a work item whose act came in through the notice instead.
    private const string DoneElsewhere = "Done";

    public void Add(long instanceId, Effect effect)
    {
        switch (effect)
        {
            case OpenWorkItem open:
                commit.NewItems.Add(Item(instanceId, open));
                if (open.Item.Alerts.Count > 0) (alerting ??= []).Add(open);
                break;
            case WithdrawWorkItem withdraw: Withdraw(withdraw); break;
            case ChangeDue change: Move(instanceId, change); break;
            case StartTimer start: commit.NewTimers.Add(Timer(instanceId, start)); break;
            case StopTimer stop: Stop(stop.Id); break;
            case OpenNotice open: commit.NewNotices.Add(Notice(instanceId, open)); break;
            case ChangeNotice change: Change(change); break;
            case AwaitEvent wait:
                commit.NewWaits.Add(new() { Id = wait.Id, CaseId = of.Id, InstanceId = instanceId, ActivityId = wait.ActivityId, Name = wait.Name, CorrelationId = wait.CorrelationId });
                break;
            case CancelAwait cancel: End(cancel.Id); break;
            case RaiseEvent { IsLocal: false } raise:
                commit.RaisedEvents.Add(new(raise.Name, raise.CorrelationId, of.Id, now, raise.Payload is null ? null : ValueJson.ToText(raise.Payload)));
                break;
            case ChangeRegister change when ItemChange.Is(change.Change): commit.ItemSteps.Add(ItemSteps.Of(change, of.Id, ChinaTime.DateOf(now), organisation)); break;
            case ChangeRegister change: Register(change); break;
            case AdaptWorkItem or AdaptTimer or AdaptNotice or AdaptAwait: Adapt(effect); break;
            case Notify notify: Tell(notify); break;
        }
    }

    private void Stop(long timer)
    {
        if (commit.NewTimers.RemoveAll(row => row.Id == timer) == 0) commit.StoppedTimers.Add(new(timer));
    }

    private void End(long wait)
    {
        if (commit.NewWaits.RemoveAll(row => row.Id == wait) == 0) commit.EndedWaits.Add(new(wait));
        // The event may have been raised already and stand as a due row.
        commit.StoppedTimers.Add(new(wait));
    }

    private void Tell(Notify notify) => commit.Messages.AddRange(audience.Of(notify.Who).Select(user => Message(notify, user)));

    private void Adapt(Effect effect)
    {
        if (commit.Migration is not { } rows) throw new InvalidOperationException("Only a migration adapts open rows.");
        switch (effect)
        {
            case AdaptWorkItem item: rows.Items.Add(MigratedRows.Of(item, of)); break;
            case AdaptTimer timer: rows.Timers.Add(new(timer.Id, timer.ActivityId, timer.DueAt)); break;
            case AdaptNotice notice: rows.Notices.Add(MigratedRows.Of(notice, of)); break;
            case AdaptAwait wait: rows.Waits.Add(new(wait.Id, wait.ActivityId)); break;
        }
    }

    /// <summary>Adds what only holds for items still open at the end of the run: the timers that tell of their deadlines.</summary>
    public void Finish()
    {
        if (alerting is null) return;
        foreach (var open in alerting)
            if (commit.NewItems.Find(item => item.Id == open.Id) is { DueAt: { } due } item)
                commit.NewTimers.AddRange(Alerts(item, due, open.Item.Alerts));
    }

    // What this very act opened is still at hand; anything older is a row.
    private void Move(long instanceId, ChangeDue change)
    {
        var index = commit.NewItems.FindIndex(item => item.Id == change.Id);
        if (index >= 0)
        {
            commit.NewItems[index] = commit.NewItems[index] with { DueAt = change.DueAt, DueZh = change.Explanation.Zh, DueEn = change.Explanation.En };
            return;
        }

        commit.MovedDues.RemoveAll(moved => moved.Id == change.Id);
        commit.MovedDues.Add(new(change.Id, change.DueAt, change.Explanation.Zh, change.Explanation.En));
        commit.VoidAlerts.Add(new(of.Id, change.Id));
        if (change.DueAt is { } due)
            commit.NewTimers.AddRange(Alerts(new() { Id = change.Id, InstanceId = instanceId, ActivityId = change.ActivityId }, due, change.Alerts));
    }

    private IEnumerable<WorkflowTimer> Alerts(WorkItem item, DateTimeOffset due, IReadOnlyList<DeadlineAlert> alerts) =>
        alerts.Select(alert => Alert(item, due, alert)).Where(timer => timer.DueAt > now);

    // A deadline ends at 24:00, so the due day is the one before that instant.
    private WorkflowTimer Alert(WorkItem item, DateTimeOffset due, DeadlineAlert alert) => new()
    {
        Id = ids.Next(), CaseId = of.Id, InstanceId = item.InstanceId, ActivityId = item.ActivityId, Kind = WorkflowTimer.Alert,
        DueAt = ChinaTime.StartOf(ChinaTime.DateOf(due.AddTicks(-1)).AddDays(alert.Days)) + Morning,
        Payload = JsonSerializer.Serialize(new ItemAlert(item.Id, alert.Days, alert.Level, alert.Role), JsonText.Options),
    };

    private WorkItem Item(long instanceId, OpenWorkItem open)
    {
        var spec = open.Item;
        return new()
        {
            Id = open.Id, CaseId = of.Id, InstanceId = instanceId, ActivityId = open.ActivityId, Kind = spec.Kind, Title = spec.Title, Procedure = of.Procedure,
            CaseNumber = of.Number, CaseSubject = of.Subject, Subject = spec.Subject, Level = spec.Level, Role = spec.Role,
            OrganArea = spec.Area ?? OrganArea(spec.Level, of.AreaCode), CaseArea = of.AreaCode, County = of.AreaCode[..6],
            Assignee = spec.Assignee, AssigneeName = spec.Assignee is { } user ? organisation.Account(user)?.DisplayName ?? user : null,
            ArrivedAt = now, DueAt = spec.DueAt, DueZh = spec.DueExplanation?.Zh, DueEn = spec.DueExplanation?.En, ReturnReason = spec.ReturnReason,
            NotSameActorAs = string.Join(' ', spec.NotSameActorAs), Revision = 1,
        };
    }

    /// <summary>The organ's area for a case: its own area cut to the level; departments stand at the township.</summary>
    public static string OrganArea(string level, string caseArea) =>
        AreaPaths.At(caseArea, Enum.TryParse<AreaLevel>(level, out var at) ? at : AreaLevel.Township) ?? caseArea;

    private void Withdraw(WithdrawWorkItem withdraw)
    {
        if (commit.NewItems.RemoveAll(item => item.Id == withdraw.Id) > 0 || commit.ChangedItems.Exists(item => item.Id == withdraw.Id)) return;
        commit.WithdrawnItems.Add(withdraw.Reason == DoneElsewhere
            ? new(withdraw.Id, WorkItemStatus.Done, now, null, request.Caller.UserId, request.Caller.Name)
            : new(withdraw.Id, WorkItemStatus.Withdrawn, now, withdraw.Reason));
    }

    private WorkflowTimer Timer(long instanceId, StartTimer start) => new()
    {
        Id = start.Id, CaseId = of.Id, InstanceId = instanceId, ActivityId = start.ActivityId, Kind = start.Kind, DueAt = start.DueAt,
    };

    private PublicNotice Notice(long instanceId, OpenNotice open) => new()
    {
        Id = open.Id, CaseId = of.Id, InstanceId = instanceId, ActivityId = open.ActivityId, Kind = open.Notice.Kind, Title = open.Notice.Title,
        Level = open.Notice.Level, OrganArea = OrganArea(open.Notice.Level, of.AreaCode), CaseArea = of.AreaCode, Days = open.Notice.Days,
        PlacesRequired = JsonSerializer.Serialize(open.Notice.Places, JsonText.Options), Columns = JsonSerializer.Serialize(open.Notice.Columns, JsonText.Options),
        Template = open.Notice.Template, CreatedAt = now,
    };

    // A burst may change a notice twice (posted, then at once expired); the row gets the last of it and keeps what only the first knew.
    private void Change(ChangeNotice change)
    {
        var index = commit.ChangedNotices.FindIndex(row => row.Id == change.Id);
        var before = index < 0 ? new NoticeChange(change.Id, change.Status) : commit.ChangedNotices[index];
        var after = before with
        {
            Status = change.Status,
            PostedAt = change.PostedAt ?? before.PostedAt,
            EndsOn = change.EndsOn ?? before.EndsOn,
            ExplanationZh = change.Explanation?.Zh ?? before.ExplanationZh,
            ExplanationEn = change.Explanation?.En ?? before.ExplanationEn,
            ClosedAt = change.Status is NoticeStatus.Closed or NoticeStatus.Withdrawn ? now : before.ClosedAt,
            Outcome = change.Outcome ?? before.Outcome,
        };
        if (index < 0) commit.ChangedNotices.Add(after);
        else commit.ChangedNotices[index] = after;
    }

    private void Register(ChangeRegister change)
    {
        if (DutyChange.Find(change.Change) is { } duty)
        {
            commit.DutyMoves.Add(new(of.Id, duty.To, ChinaTime.DateOf(now), now, request.Caller.UserId, request.Caller.Name, ValueJson.ToPlainText(change.Details)));
            return;
        }

        if (of.HouseholdId is not { } household || standing is not { } was || RegisterChange.Find(change.Change)?.To is not { } status) return;
        commit.Standings.Add(new(ids.Next(), household, status.ToString(), ChinaTime.DateOf(now), change.Change, change.Reason, of.Id, now, was.ToString()));
        standing = status;
    }

    private Message Message(Notify notify, string user) => new()
    {
        Id = ids.Next(), CaseId = of.Id, CaseArea = of.AreaCode, ActivityId = notify.ActivityId, Kind = "Notice", UserId = user, Audience = notify.Who,
        Template = notify.Template, Arguments = ValueJson.ToPlainText(notify.Values), At = now,
    };
}

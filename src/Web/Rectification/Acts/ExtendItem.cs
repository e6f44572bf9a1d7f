using System.Globalization;
using System.Text.Json;
using CaseFlow.Web.Audit;
using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Cases.Rights;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Store;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Households;
using CaseFlow.Web.Rectification.Reading;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Rectification.Acts;

/// <summary>延期: another last day for a stage.</summary>
/// <param name="Stage">sign, rectify, recheck, explain or close.</param>
public sealed record ExtensionInput(string? Stage = null, DateOnly? Day = null, string? Reason = null);

/// <summary>
/// Puts a last day off while it has not passed. The case, its open work and the item move in one transaction; who decided it, why, and the old day stay in the
/// history of the case and in the audit.
/// </summary>
public sealed class ExtendItem(
    CaseFlowDb db, ReadItem items, ItemRights rights, ActPipeline pipeline, ExtensionRows rows, AuditTrail trail, IStringLocalizer<RectificationTexts> texts)
{
    public async Task<Refusal?> Run(long id, ExtensionInput input, ActRequest request, CancellationToken ct)
    {
        if (await items.Find(id, ct) is not { } before) return items.Unknown;
        if (Refuse(before, input, request) is { } refusal) return refusal;
        var stage = StageDay.Of(input.Stage!)!;
        // Asked again inside: another act may have moved the item between.
        var answer = await pipeline.OnCase(id, request, async (file, now) =>
            await items.Find(id, ct) is not { } item ? items.Unknown : Refuse(item, input, request) is { } late ? late : await Act(file, item, stage, input, now, ct), ct);
        if (!answer.IsDone) return answer.Refusal;
        // A crash before this line leaves the line in the case's own chained history, which says the same.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await trail.Append(new($"rectification-item/{id}", "item-extended", before.AreaCode, new { Stage = stage.Key, Day = stage.Read(before) }, new { Stage = stage.Key, input.Day, input.Reason }), ct);
        await transaction.CommitAsync(ct);
        return null;
    }

    private Refusal? Refuse(RectificationItem item, ExtensionInput input, ActRequest request)
    {
        if (rights.Extend(item, request.Caller) is { } refusal) return refusal;
        if (StageDay.Of(input.Stage) is not { } stage) return Refusal.Invalid("stage", "NotAStage", texts["NotAStage"]);
        if (stage.Read(item) < rights.Today) return Refusal.Conflict("day-passed", texts["DayPassed", stage.Read(item)!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]);
        if (stage.IsOver(item)) return Refusal.Conflict("stage-over", texts["StageOver"]);
        List<FieldProblem> problems = [];
        if (input.Day is not { } day) problems.Add(new("day", "Required", texts["Required", texts["Field_newDay"]]));
        else if (day <= stage.Read(item) || day < rights.Today) problems.Add(new("day", "NotLater", texts["NotLater"]));
        else if (stage.Next(item) is { } next && day > next) problems.Add(new("day", "DayOrder", texts["ExtendNextFirst", next.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]));
        if (string.IsNullOrWhiteSpace(input.Reason)) problems.Add(new("reason", "Required", texts["Required", texts["Field_reason"]]));
        if (input.Reason?.Length > 500) problems.Add(new("reason", "TooLong", texts["TooLong", texts["Field_reason"], 500]));
        return problems.Count == 0 ? null : Refusal.Invalid(texts["Problems", problems.Count], problems);
    }

    private async Task<Result<CaseAct>> Act(CaseFile file, RectificationItem item, StageDay stage, ExtensionInput input, DateTimeOffset now, CancellationToken ct)
    {
        var (day, field) = (input.Day!.Value, stage.Field);
        var moved = await rows.Of(file, field, day, now, ct);
        var isNext = moved.Dues.Count > 0 || (item.State == ItemState.ToAssign && item.DueOn == stage.Read(item));
        var step = stage.Write(new(item.Id, ItemChange.Extended, ChinaTime.DateOf(now)), day) with { DueOn = isNext ? day : null };
        var text = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new CaseAct("extended")
        {
            Facts = new ValueMap { [field] = text },
            Details = new ValueMap { ["stage"] = stage.Key, ["from"] = stage.Read(item)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["to"] = text, ["reason"] = input.Reason },
            Rows = commit =>
            {
                commit.ItemSteps.Add(step);
                commit.MovedDues.AddRange(moved.Dues);
                commit.StoppedTimers.AddRange(moved.Stopped);
                commit.NewTimers.AddRange(moved.Started);
            },
        };
    }
}

/// <summary>The open work whose last day comes from a field, with the reminders that go with it.</summary>
public sealed class ExtensionRows(CaseFlowDb db, IIdSource ids, Standards.StandardsDirectory standards)
{
    private static readonly TimeSpan Morning = TimeSpan.FromHours(8);

    public async Task<MovedRows> Of(CaseFile file, string field, DateOnly day, DateTimeOffset now, CancellationToken ct)
    {
        var moved = new MovedRows([], [], []);
        foreach (var bookmark in file.StateOf(file.Case.Id).Bookmarks)
        {
            if (file.GraphOf(file.Case.Id).Find(bookmark.Activation.ActivityId) is not { } node || StepContent.Of(node).Handler is var handler && handler.DueOnFrom != field) continue;
            var limit = Workflows.Activities.Human.FixedDay.Limit(new("Task", "", "", null), day, standards.CalendarOf(file.Case.AreaCode));
            moved.Dues.Add(new(bookmark.Id, limit.DueAt!.Value, limit.DueExplanation!.Zh, limit.DueExplanation.En));
            moved.Stopped.AddRange(await Alerts(file.Case.Id, node.Id, ct));
            moved.Started.AddRange(handler.Alerts.Select(alert => Alert(file.Case, bookmark.Id, node.Id, day, alert)).Where(timer => timer.DueAt > now));
        }

        return moved;
    }

    private async Task<IEnumerable<RowId>> Alerts(long caseId, string activityId, CancellationToken ct) =>
        (await db.Set<WorkflowTimer>().AsNoTracking().Where(timer => timer.CaseId == caseId && timer.ActivityId == activityId && timer.Kind == WorkflowTimer.Alert)
            .Select(timer => timer.Id).ToListAsync(ct)).Select(id => new RowId(id));

    private WorkflowTimer Alert(Case of, long workItem, string activityId, DateOnly day, DeadlineAlert alert) => new()
    {
        Id = ids.Next(), CaseId = of.Id, InstanceId = of.Id, ActivityId = activityId, Kind = WorkflowTimer.Alert,
        DueAt = ChinaTime.StartOf(day.AddDays(alert.Days)) + Morning,
        Payload = JsonSerializer.Serialize(new ItemAlert(workItem, alert.Days, alert.Level, alert.Role), JsonText.Options),
    };
}

/// <summary>Rows an extension changes beside the item.</summary>
public sealed record MovedRows(List<MovedDue> Dues, List<RowId> Stopped, List<WorkflowTimer> Started);

using CaseFlow.Workflows.Activities.Human;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Migration;

/// <summary>One open step with its old and its new activity while it is carried over.</summary>
internal sealed class OpenStep(BurstRun run, ActivityNode old, Activation now, IReadOnlyDictionary<long, OpenRow> rows)
{
    public BurstRun Run => run;

    public ActivityNode Old => old;

    public Activation Now => now;

    public ActivityNode Node => now.Node;

    public StaticInputs OldInputs { get; } = new(old);

    public StaticInputs NewInputs { get; } = new(now.Node);

    public EngineContext Engine => run.Engine;

    public IReadOnlyList<Bookmark> Bookmarks => [.. run.State.Bookmarks.Where(bookmark => bookmark.Activation == now)];

    /// <summary>What the world knows of a row; one opened now when it knows nothing.</summary>
    public OpenRow RowOf(long id) => rows.GetValueOrDefault(id) ?? new(run.Engine.Now);

    /// <summary>When the step began: when its first open row was opened.</summary>
    public DateTimeOffset Since => Bookmarks.Select(bookmark => RowOf(bookmark.Id).Since).DefaultIfEmpty(run.Engine.Now).Min();

    public void Emit(Effect effect) => run.Emit(now, effect);

    /// <summary>The work item under the new step; its deadline counts from when it was opened, and stays when the rule of counting does.</summary>
    public void Adapt(long id, HandlerSettings before, HandlerSettings after, Func<WorkItemSpec, WorkItemSpec>? change = null)
    {
        var row = RowOf(id);
        var item = new WorkItemSpec(row.Kind ?? "Task", after.Title, after.Level, after.Role, row.Assignee, Subject: row.Subject) { NotSameActorAs = after.NotSameActorAs };
        item = before.Clock == after.Clock ? item with { DueAt = row.DueAt } : new HandlingClocks(run.State, Engine).Limit(now, after.Clock, id, item, row.Since);
        if (change is not null) item = change(item);
        Emit(new AdaptWorkItem(Node.Id, id, item, KeepsAssignee(row, before, item)));
    }

    // Whoever was asked by name stays asked while role and level stay; else only who holds the new role.
    private bool KeepsAssignee(OpenRow row, HandlerSettings before, WorkItemSpec item)
    {
        if (row.Assignee is null || (before.Role == item.Role && before.Level == item.Level) || item.Kind is "Criterion" or "Objection") return true;
        return item.Role is { } role && run.State.Input["AreaCode"] is string area && Engine.Participants.Holders(item.Level, role, area).Contains(row.Assignee);
    }
}

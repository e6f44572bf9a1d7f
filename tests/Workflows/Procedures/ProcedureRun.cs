using CaseFlow.Workflows;
using CaseFlow.Workflows.Activities;
using CaseFlow.Workflows.Activities.Notices;
using CaseFlow.Workflows.Deadlines;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Tests.Workflows.Procedures;

/// <summary>Plays the world around one instance: keeps what the effects open and close, lets people act and time pass.</summary>
internal sealed class ProcedureRun : IIdSource, IDefinitionLookup, IParticipants
{
    private static readonly ActivityCatalog Catalog = new();

    private readonly WorkflowGraph graph;
    private readonly string[] holders;
    private readonly IRuleBook rules;
    private readonly Dictionary<long, (string Activity, DateTimeOffset DueAt)> timers = [];
    private readonly DateOnly received;
    private long lastId = 1000;

    public ProcedureRun(WorkflowDefinition definition, DateTimeOffset? start = null, string[]? holders = null, IRuleBook? rules = null)
    {
        (graph, this.holders, this.rules) = (definition.Graph, holders ?? [], rules ?? IRuleBook.Empty);
        Now = start ?? new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));
        received = ChinaTime.DateOf(Now);
        Keep(WorkflowEngine.Start(graph, new StartRequest(1, new ValueMap { ["AreaCode"] = "530502005201" }), Context));
    }

    public DateTimeOffset Now { get; private set; }

    public InstanceState State { get; private set; } = null!;

    public Dictionary<long, OpenWorkItem> Items { get; } = [];

    public List<Effect> Effects { get; } = [];

    public List<JournalEntry> Journal { get; } = [];

    public string? Outcome => State.Output["Outcome"] as string;

    public bool IsFinished => State.Status == WorkflowStatus.Finished;

    private EngineContext Context => new()
    {
        Now = Now, Ids = this, Catalog = Catalog, Definitions = this, Calendar = WorkCalendar.StateCouncil, Participants = this,
        Rules = rules, ReceivedOn = received,
    };

    public long Next() => ++lastId;

    public WorkflowGraph? Find(string? definitionId, string? versionId = null, int? version = null) => null;

    public WorkflowGraph? FindByActivityType(string type) => null;

    public IReadOnlyList<string> Holders(string level, string role, string areaCode) => holders;

    /// <summary>A person completes the open work item of the step.</summary>
    public ProcedureRun Complete(string activityId, string? outcome = null, ValueMap? form = null, string actor = "user", string? opinion = null)
    {
        var item = Items.Values.First(open => open.ActivityId == activityId && (actor == "user" || open.Item.Assignee is null || open.Item.Assignee == actor));
        return Resume(item.Id, new() { ["outcome"] = outcome, ["form"] = form, ["actor"] = actor, ["opinion"] = opinion });
    }

    /// <summary>The step waits, and nothing else does.</summary>
    public ProcedureRun ShouldWaitAt(string activityId)
    {
        State.Incidents.ShouldBeEmpty();
        Items.Values.Select(item => item.ActivityId).Distinct().ShouldBe([activityId]);
        return this;
    }

    public ProcedureRun Act(string activityId, ValueMap act) => Resume(Notice(activityId), act);

    public ProcedureRun Post(string activityId) =>
        Act(activityId, new() { ["act"] = "post", ["postedAt"] = Now, ["places"] = new ValueList(["村务公开栏"]), ["photos"] = new ValueList([1L]) });

    public ProcedureRun Close(string activityId) => Act(activityId, new() { ["act"] = "close", ["statement"] = "公示期满", ["photos"] = new ValueList([1L]) });

    /// <summary>Posts the notice, lets its period pass and closes it.</summary>
    public ProcedureRun RunNotice(string activityId) => Post(activityId).PassPeriod().Close(activityId);

    public NoticeProgress ProgressOf(string activityId) => PublicNotice.ProgressOf(State, Notice(activityId))!;

    /// <summary>Time passes until every timer that runs now has fired.</summary>
    public ProcedureRun PassPeriod()
    {
        foreach (var (id, timer) in timers.ToList())
        {
            if (timer.DueAt > Now) Now = timer.DueAt;
            timers.Remove(id);
            Resume(id, []);
        }
        return this;
    }

    public ProcedureRun PassDays(int days)
    {
        Now = Now.AddDays(days);
        return this;
    }

    /// <summary>What run-definition --resume-all does.</summary>
    public ProcedureRun ForceAll(int limit = 200)
    {
        while (State.Bookmarks.Count > 0 && limit-- > 0) Resume(State.Bookmarks[0].Id, []);
        return this;
    }

    public ProcedureRun Resume(long id, ValueMap input)
    {
        // The row of what was resumed is done before the effects of the resumption are applied.
        Items.Remove(id);
        Keep(WorkflowEngine.Resume(graph, State, new ResumeBookmark(id, input), Context));
        return this;
    }

    /// <summary>A person sends the case back to a step of his choice.</summary>
    public ProcedureRun Return(long id, string activityId, string reason)
    {
        Items.Remove(id);
        Keep(WorkflowEngine.Resume(graph, State, new Rewind(activityId, id, reason), Context));
        return this;
    }

    private long Notice(string activityId) => Effects.OfType<OpenNotice>().Last(notice => notice.ActivityId == activityId).Id;

    private void Keep(Burst burst)
    {
        State = burst.State;
        Effects.AddRange(burst.Effects);
        Journal.AddRange(burst.Journal);
        foreach (var effect in burst.Effects)
        {
            if (effect is OpenWorkItem item) Items.Add(item.Id, item);
            else if (effect is WithdrawWorkItem withdrawn) Items.Remove(withdrawn.Id);
            else if (effect is StartTimer timer) timers.Add(timer.Id, (timer.ActivityId, timer.DueAt));
            else if (effect is StopTimer stopped) timers.Remove(stopped.Id);
        }
    }
}

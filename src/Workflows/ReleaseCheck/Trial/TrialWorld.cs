using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.Deadlines;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.ReleaseCheck.Trial;

/// <summary>Stands in for the server: keeps what the engine opened, and a clock of its own.</summary>
internal sealed class TrialWorld(ReleaseSubject subject, TrialSample sample)
{
    private static readonly HashSet<string> NoticeWork = ["Posting", "Closing", "Objection"];

    private readonly SequentialIds ids = new(1000);
    private readonly Dictionary<long, OpenWorkItem> items = [];
    private readonly Dictionary<long, OpenNotice> notices = [];
    private readonly Dictionary<long, StartTimer> timers = [];
    private readonly Dictionary<long, DateOnly> arrivals = [];
    private InstanceState state = null!;

    public DateTimeOffset Now { get; private set; } = new(sample.Start.ToDateTime(new(9, 0)), TimeSpan.FromHours(8));

    public DateOnly Today => ChinaTime.DateOf(Now);

    public HashSet<string> Reached { get; } = [];

    public bool IsFinished => state.Status == WorkflowStatus.Finished;

    public string? Outcome => state.Output["Outcome"] as string;

    public BilingualText? Fault { get; private set; }

    public OpenWorkItem? NextItem => items.Values.FirstOrDefault(item => !NoticeWork.Contains(item.Item.Kind));

    public OpenNotice? NextNotice => notices.Values.FirstOrDefault();

    private EngineContext Context => new()
    {
        Now = Now, Ids = ids, Catalog = subject.Context.Catalog, Definitions = subject.Context.Definitions ?? NoDefinitions.One, Calendar = sample.Calendar,
        ReceivedOn = sample.Start,
    };

    public DateOnly ArrivalOf(long id) => arrivals[id];

    public void Start() => Keep(WorkflowEngine.Start(subject.Definition.Graph, new(1, sample.Input), Context));

    public void Complete(long id, Step step, string? outcome)
    {
        items.Remove(id);
        Resume(id, new() { ["outcome"] = outcome, ["form"] = step.Task is { } task ? TrialSample.Fill(task.Form, Today) : null, ["actor"] = $"trial-{step.Id}", ["opinion"] = "—" });
    }

    /// <summary>Posts the notice, lets its period pass and closes it; the day on which it could be closed.</summary>
    public DateOnly RunNotice(OpenNotice notice, bool isUpheld)
    {
        notices.Remove(notice.Id);
        Resume(notice.Id, new() { ["act"] = "post", ["postedAt"] = Now, ["places"] = new ValueList(["—"]), ["photos"] = new ValueList([1L]) });
        if (isUpheld)
        {
            Resume(notice.Id, new() { ["act"] = "objection", ["id"] = 1L });
            Resume(notice.Id, new() { ["act"] = "decision", ["id"] = 1L, ["upheld"] = true });
        }
        while (state.FindBookmark(notice.Id) is not null && timers.Values.Any(timer => timer.ActivityId == notice.ActivityId && timer.Kind == "NoticeEnd"))
            Fire(timers.Values.Where(timer => timer.ActivityId == notice.ActivityId && timer.Kind == "NoticeEnd").MinBy(timer => timer.DueAt)!);
        var ended = Today;
        Resume(notice.Id, new() { ["act"] = "close", ["statement"] = "—", ["photos"] = new ValueList([1L]) });
        return ended;
    }

    /// <summary>Fires the next timer that is no reminder and no limit.</summary>
    public bool PassTime()
    {
        if (timers.Values.Where(timer => timer.Kind is not ("Overdue" or "Reminder")).MinBy(timer => timer.DueAt) is not { } timer) return false;
        Fire(timer);
        return true;
    }

    /// <summary>Lets the limit of the step pass; false when it has none.</summary>
    public bool LetExpire(string activityId)
    {
        if (timers.Values.FirstOrDefault(timer => timer.ActivityId == activityId && timer.Kind == "Overdue") is not { } timer) return false;
        Fire(timer);
        return true;
    }

    /// <summary>Answers an event or a child procedure: it has happened, it has ended.</summary>
    public bool Answer()
    {
        if (state.Bookmarks.FirstOrDefault(bookmark => bookmark.Kind is BookmarkKind.Event or BookmarkKind.Child or BookmarkKind.Other) is not { } waiting) return false;
        Resume(waiting.Id, new() { ["status"] = "Finished", ["subStatus"] = "Finished", ["output"] = new ValueMap() });
        return true;
    }

    private void Fire(StartTimer timer)
    {
        timers.Remove(timer.Id);
        if (timer.DueAt > Now) Now = timer.DueAt;
        Resume(timer.Id, []);
    }

    private void Resume(long id, ValueMap input) => Keep(WorkflowEngine.Resume(subject.Definition.Graph, state, new ResumeBookmark(id, input), Context));

    private void Keep(Burst burst)
    {
        state = burst.State;
        foreach (var entry in burst.Journal) Reached.Add(entry.ActivityId);
        foreach (var effect in burst.Effects) Keep(effect);
        if (state.Incidents is [var incident, ..]) Fault ??= new(incident.MessageZh ?? incident.Message, incident.Message);
    }

    private void Keep(Effect effect)
    {
        switch (effect)
        {
            case OpenWorkItem item: (items[item.Id], arrivals[item.Id]) = (item, Today); break;
            case WithdrawWorkItem withdrawn: items.Remove(withdrawn.Id); break;
            case OpenNotice notice: (notices[notice.Id], arrivals[notice.Id]) = (notice, Today); break;
            case StartTimer timer: timers[timer.Id] = timer; break;
            case StopTimer stopped: timers.Remove(stopped.Id); break;
            default: break;
        }
    }

    private sealed class NoDefinitions : IDefinitionLookup
    {
        public static readonly NoDefinitions One = new();

        public WorkflowGraph? Find(string? definitionId, string? versionId = null, int? version = null) => null;

        public WorkflowGraph? FindByActivityType(string type) => null;
    }
}

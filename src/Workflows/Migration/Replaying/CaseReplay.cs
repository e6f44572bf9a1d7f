using CaseFlow.Workflows.Activities.Human;
using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Migration.Replaying;

/// <summary>
/// Runs a finished case again by another version. People decide as they did, and each takes as long as then; the law counts by the new version.
/// Nothing is saved and nobody is asked: the same case, plan and context give the same answer.
/// </summary>
public sealed class CaseReplay(MigrationPlan plan, EngineContext context, ReplayAssumptions assumptions)
{
    // More acts than any procedure has; a version that loops for ever by the recorded decisions stops here.
    private const int MostActs = 500;

    private static readonly BilingualText Endless = new("按当时的办理结果会一直循环。", "It would go round for ever by the decisions taken at the time.");
    private static readonly BilingualText Stuck = new("会停在无人办理的步骤。", "It would stop at a step nobody handles.");

    /// <summary>What would have happened to the case.</summary>
    public ReplayedCase Run(RecordedCase recorded)
    {
        var (world, received) = (new ReplayWorld(plan, recorded, assumptions), Deadlines.ChinaTime.DateOf(recorded.StartedAt));
        var burst = WorkflowEngine.Start(plan.To, new(1, recorded.Input), context with { Now = recorded.StartedAt, Ids = world.Ids, ReceivedOn = received });
        world.Take(burst, recorded.StartedAt);
        var last = recorded.StartedAt;
        for (var acts = 0; burst.State is { Status: WorkflowStatus.Running, Incidents.Count: 0 }; acts++)
        {
            if (acts == MostActs) return world.Answer(burst.State, null, Endless);
            if (world.Next() is not { } due) return world.Answer(burst.State, null, Stuck);
            last = due.At;
            var state = burst.State;
            burst = WorkflowEngine.Resume(plan.To, state, new ResumeBookmark(due.Id, due.Input), context with { Now = last, Ids = world.Ids, ReceivedOn = received });
            world.Take(burst, last);
        }

        var incident = burst.State.Incidents is [var first, ..] ? new BilingualText(first.MessageZh ?? first.Message, first.Message) : null;
        return world.Answer(burst.State, incident is null ? last : null, incident);
    }
}

/// <summary>What waits during one replay and what people answer, in the order of time.</summary>
internal sealed class ReplayWorld(MigrationPlan plan, RecordedCase recorded, ReplayAssumptions assumptions)
{
    private readonly PriorityQueue<ReplayAct, (DateTimeOffset At, long Id)> queue = new();
    private readonly HashSet<long> gone = [];
    private readonly Dictionary<long, DateTimeOffset?> moved = [];
    private readonly List<RecordedAct> unused = [.. recorded.Acts];
    private readonly Dictionary<string, int> items = [];
    private readonly Dictionary<string, int> levels = [];
    private readonly Dictionary<string, int> assumed = [];
    private int overdue, missing;

    public SequentialIds Ids { get; } = new(2);

    public void Take(Burst burst, DateTimeOffset now)
    {
        foreach (var effect in burst.Effects)
            switch (effect)
            {
                case OpenWorkItem item: Ask(item, now); break;
                case ChangeDue change: moved[change.Id] = change.DueAt; break;
                case StartTimer timer: Add(timer.Id, timer.DueAt < now ? now : timer.DueAt, []); break;
                case StartChild { Wait: not ChildWait.None } child: Add(child.Id, now + recorded.ChildTime, new ValueMap { ["status"] = "Finished", ["subStatus"] = "Finished", ["output"] = new ValueMap(), ["waited"] = true }); break;
                case AwaitEvent wait: Add(wait.Id, now + assumptions.HandlingTime, []); break;
                case WithdrawWorkItem item: gone.Add(item.Id); break;
                case StopTimer timer: gone.Add(timer.Id); break;
                case CancelAwait wait: gone.Add(wait.Id); break;
                case CancelChild child: gone.Add(child.Id); break;
            }
    }

    /// <summary>What happens next; null when nothing ever will.</summary>
    public ReplayAct? Next()
    {
        while (queue.TryDequeue(out var act, out _))
        {
            if (!gone.Add(act.Id)) continue;
            if ((moved.TryGetValue(act.Id, out var due) ? due : act.DueAt) < act.At) overdue++;
            return act;
        }

        return null;
    }

    public ReplayedCase Answer(InstanceState state, DateTimeOffset? end, BilingualText? failure) => new(recorded.Id)
    {
        EndedAt = end, Outcome = state.Output["Outcome"] as string, Items = items, Levels = levels, Overdue = overdue, Assumed = assumed, Unused = unused.Count, MissingFields = missing, Failure = failure,
    };

    // The same person decides as then and takes as long; a step nobody ever did is approved after the usual time.
    private void Ask(OpenWorkItem open, DateTimeOffset now)
    {
        var role = open.Item.Role ?? open.Item.Level;
        items[role] = items.GetValueOrDefault(role) + 1;
        levels[open.Item.Level] = levels.GetValueOrDefault(open.Item.Level) + 1;
        var index = unused.FindIndex(act => plan.MatchOf(act.ActivityId).To == open.ActivityId && act.Kind == open.Item.Kind && Fits(act, open));
        if (index < 0)
        {
            assumed[open.ActivityId] = assumed.GetValueOrDefault(open.ActivityId) + 1;
            var at = now + assumptions.HandlingTime;
            Add(open.Id, at, Assumed(open, at), open.Item.DueAt);
            return;
        }

        var act = unused[index];
        unused.RemoveAt(index);
        var done = now + act.Took;
        missing += Missing(open.ActivityId, act.Input["form"] as ValueMap ?? []);
        Add(open.Id, done, Dated(open, act, done), open.Item.DueAt);
    }

    private static bool Fits(RecordedAct act, OpenWorkItem open) => open.Item.Kind is not ("Criterion" or "FanOut") || act.Subject == open.Item.Subject;

    private void Add(long id, DateTimeOffset at, ValueMap input, DateTimeOffset? due = null) => queue.Enqueue(new(id, at, input, due), (at, id));

    // A notice cannot hang before the case reached it; the proof that was recorded is moved to the day of the replay.
    private static ValueMap Dated(OpenWorkItem open, RecordedAct act, DateTimeOffset at)
    {
        if (open.Item.Kind != "Posting") return act.Input;
        var (input, form) = ((ValueMap)ValueTree.Clone(act.Input)!, (ValueMap?)ValueTree.Clone(act.Input["form"]) ?? []);
        form["postedAt"] = at;
        input["form"] = form;
        return input;
    }

    private static ValueMap Assumed(OpenWorkItem open, DateTimeOffset at) => open.Item.Kind switch
    {
        "Posting" => new() { ["form"] = Proof(at) },
        "Closing" => new() { ["form"] = Proof(at) },
        "Objection" => new() { ["form"] = new ValueMap { ["upheld"] = false } },
        _ => [],
    };

    private static ValueMap Proof(DateTimeOffset at) => new()
    {
        ["postedAt"] = at, ["places"] = new ValueList(["-"]), ["photos"] = new ValueList(["-"]), ["statement"] = "-",
    };

    private int Missing(string activity, ValueMap form)
    {
        if (plan.To.Find(activity) is not { Type: "CaseFlow.HumanTask" } node) return 0;
        var required = RequiredFields(node);
        var count = 0;
        foreach (var key in required)
            if (!form.ContainsKey(key)) count++;
        return count;
    }

    // Fields with a condition are passed over: whether they were asked for depends on answers of the time.
    private static List<string> RequiredFields(ActivityNode node) => Required.GetValue(node, static step =>
        [.. HumanTaskSettings.Read(new StaticInputs(step)).Form.Fields.Where(field => field is { IsRequired: true, When: null, Rights: FieldRights.Edit }).Select(field => field.Key)]);

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<ActivityNode, List<string>> Required = [];
}

/// <summary>One thing that happens during a replay.</summary>
internal sealed record ReplayAct(long Id, DateTimeOffset At, ValueMap Input, DateTimeOffset? DueAt);

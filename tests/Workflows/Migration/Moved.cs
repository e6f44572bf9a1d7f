using System.Text;
using System.Text.Json.Nodes;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.Migration;
using CaseFlow.Workflows.State;
using CaseFlow.Workflows.Tests.Support;

namespace CaseFlow.Workflows.Tests.Migration;

/// <summary>One instance that runs on one version and is moved to another.</summary>
internal sealed class Moved(WorkflowDefinition from, WorkflowDefinition to, FlowchartMode mode = FlowchartMode.Counter)
{
    private readonly WorkflowDefinition[] both = [from, to];
    private int running;

    public EngineContext Context { get; set; } = Run.Start(Workflow.Sequence()).Context with
    {
        Ids = new SequentialIds(2), FlowchartMode = mode, ContinuesWithIncidents = true, Definitions = new DefinitionLibrary([from, to]),
    };

    public InstanceState State { get; private set; } = null!;

    public List<string> Lines { get; } = [];

    public List<Effect> Effects { get; } = [];

    public List<string> Completed { get; } = [];

    public Dictionary<long, OpenRow> Rows { get; } = [];

    public IEnumerable<string> Open => State.Bookmarks.Select(bookmark => bookmark.Activation.ActivityId);

    public Moved Start(ValueMap? input = null)
    {
        Take(WorkflowEngine.Start(both[running].Graph, new(1, input ?? []), Context));
        return this;
    }

    public Moved Resume(string activity, ValueMap? input = null) => Resume(State.Bookmarks.First(bookmark => bookmark.Activation.ActivityId == activity).Id, input);

    public Moved Resume(long id, ValueMap? input = null)
    {
        Take(WorkflowEngine.Resume(both[running].Graph, StateJson.Read(StateJson.Write(State)), new ResumeBookmark(id, input ?? []), Context));
        return this;
    }

    public MigrationResult Migrate(IReadOnlyDictionary<string, string?>? chosen = null)
    {
        var result = CaseMigration.Migrate(
            StateJson.Read(StateJson.Write(State)), MigrationPlan.Create(both[0].Graph, both[1].Graph, chosen), new(Context, Rows));
        if (!result.IsPossible) return result;
        running = 1;
        Take(result.Burst);
        return result;
    }

    /// <summary>Resumes the oldest bookmark again and again until the instance ends.</summary>
    public Moved Finish()
    {
        for (var act = 0; act < 60 && State is { Status: WorkflowStatus.Running, Bookmarks.Count: > 0 }; act++) Resume(State.Bookmarks[0].Id);
        return this;
    }

    /// <summary>The same workflow with other ids throughout.</summary>
    public static WorkflowDefinition Renamed(JsonObject json, string suffix = "x")
    {
        var copy = (JsonObject)json.DeepClone();
        (copy["id"], copy["version"]) = ("version-2", 2);
        Rename(copy["root"]!, suffix);
        return WorkflowDefinition.Parse(Encoding.UTF8.GetBytes(copy.ToJsonString())).OrThrow();
    }

    private static void Rename(JsonNode node, string suffix)
    {
        if (node is JsonArray array)
            foreach (var item in array) Rename(item!, suffix);
        if (node is not JsonObject one) return;
        if (one["type"] is not null && one["id"] is { } id) one["id"] = id.GetValue<string>() + suffix;
        foreach (var end in (string[])["source", "target"])
            if (one[end]?["activity"] is { } activity) one[end]!["activity"] = activity.GetValue<string>() + suffix;
        foreach (var (_, value) in one.ToList())
            if (value is JsonObject or JsonArray) Rename(value, suffix);
    }

    private void Take(Burst burst)
    {
        State = burst.State;
        foreach (var effect in burst.Effects)
        {
            Effects.Add(effect);
            if (effect is WriteLine line) Lines.Add(line.Text);
            if (effect is OpenWorkItem open) Rows[open.Id] = new(Context.Now, open.Item.DueAt, open.Item.Assignee, open.Item.Kind, open.Item.Subject);
            if (effect is StartTimer timer) Rows[timer.Id] = new(Context.Now, timer.DueAt);
            if (effect is OpenNotice notice) Rows[notice.Id] = new(Context.Now);
        }

        Completed.AddRange(burst.Journal.Where(entry => entry.Event == "Completed").Select(entry => entry.ActivityId));
    }
}

using CaseFlow.Workflows.Activities;
using CaseFlow.Workflows.Deadlines;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Tests.Support;

/// <summary>
/// One instance with its children, run with a fixed clock. Every state goes through its saved form before it is resumed, so each test also tests saving.
/// </summary>
internal sealed class Run
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));

    private readonly Dictionary<long, (WorkflowGraph Graph, InstanceState State)> instances = [];
    private readonly List<AwaitEvent> awaits = [];
    private readonly ValueMap input;

    private Run(EngineContext context, ValueMap input) => (Context, this.input) = (context, input);

    public EngineContext Context { get; set; }

    public List<string> Lines { get; } = [];

    public List<Effect> Effects { get; } = [];

    public List<JournalEntry> Journal { get; } = [];

    public List<long> Started { get; } = [];

    public Rejection? Refusal { get; private set; }

    public InstanceState State => instances[1].State;

    public string Status => $"{State.Status}/{State.SubStatus}";

    public static Run Start(
        Workflow workflow, ValueMap? input = null, FlowchartMode mode = FlowchartMode.Counter, Workflow[]? library = null, string? trigger = null,
        string? correlation = null, bool continues = false) =>
        Start(workflow.Parse(), input, mode, [.. (library ?? []).Select(child => child.Parse())], trigger, correlation, continues);

    public static Run Start(
        WorkflowDefinition definition, ValueMap? input = null, FlowchartMode mode = FlowchartMode.Counter, WorkflowDefinition[]? library = null,
        string? trigger = null, string? correlation = null, bool continues = false)
    {
        var context = new EngineContext
        {
            Now = Now, Ids = new SequentialIds(2), Catalog = new ActivityCatalog(), Definitions = new DefinitionLibrary([definition, .. library ?? []]),
            Calendar = WorkCalendar.StateCouncil, FlowchartMode = mode, MaxSteps = 5000, ContinuesWithIncidents = continues,
        };
        var run = new Run(context, input ?? []);
        var group = new InstanceGroup(context);
        group.Start(definition.Graph, new(1, run.input, correlation, TriggerActivityId: trigger));
        run.Take(group, definition.Graph);
        return run;
    }

    public static Run ToEnd(Workflow workflow, ValueMap? input = null, FlowchartMode mode = FlowchartMode.Counter, Workflow[]? library = null) =>
        Start(workflow, input, mode, library).ResumeAll();

    public InstanceState StateOf(long instance) => instances[instance].State;

    /// <summary>How Elsa's own tests run definitions: every bookmark is resumed at once, until none is left.</summary>
    public Run ResumeAll()
    {
        for (var round = 0; round < 50 && State.Status == WorkflowStatus.Running && State.Bookmarks.Count > 0; round++)
            foreach (var id in State.Bookmarks.Select(bookmark => bookmark.Id).ToArray())
                if (State.Status == WorkflowStatus.Running) Resume(new ResumeBookmark(id, input));
        return this;
    }

    /// <summary>Resumes what the activity waits for.</summary>
    public Run Resume(string activityId, ValueMap? with = null) =>
        Resume(new ResumeBookmark(State.Bookmarks.First(bookmark => bookmark.Activation.ActivityId == activityId).Id, with ?? input));

    public Run Resume(Resumption resumption, long instance = 1)
    {
        var group = Load();
        var (graph, state) = instances[instance];
        // A refusal belongs to the burst and not to the group, so the engine is asked first; it changes nothing.
        if (resumption is Rewind) Refusal = WorkflowEngine.Resume(graph, state, resumption, Context with { Ids = new SequentialIds(1_000_000) }).Refusal;
        group.Resume(instance, resumption);
        Take(group, graph);
        return this;
    }

    public Run Cancel(string reason)
    {
        var group = Load();
        group.Cancel(1, reason);
        Take(group, instances[1].Graph);
        return this;
    }

    private InstanceGroup Load()
    {
        var group = new InstanceGroup(Context);
        foreach (var (id, (graph, state)) in instances)
        {
            var loaded = StateJson.Read(StateJson.Write(state));
            group.Add(graph, loaded, awaits.Where(wait => loaded.FindBookmark(wait.Id) is not null));
        }

        return group;
    }

    private void Take(InstanceGroup group, WorkflowGraph graph)
    {
        foreach (var (id, state) in group.States)
            instances[id] = (instances.TryGetValue(id, out var known) ? known.Graph : GraphOf(id, state, graph), state);
        foreach (var effect in group.Effects.Select(effect => effect.Effect))
        {
            Effects.Add(effect);
            if (effect is WriteLine line) Lines.Add(line.Text);
            if (effect is AwaitEvent wait) awaits.Add(wait);
        }

        Journal.AddRange(group.Journal.Select(entry => entry.Entry));
        Started.AddRange(group.Started);
    }

    private WorkflowGraph GraphOf(long id, InstanceState state, WorkflowGraph graph) =>
        id == 1 ? graph : Context.Definitions.Find(null, state.DefinitionVersionId)!;
}

using System.Text.Json.Nodes;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;
using CaseFlow.Workflows.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CaseFlow.Workflows.Tests.Execution;

public sealed class RandomFlowTests
{
    private static readonly Config Hundreds = Config.QuickThrowOnFailure.WithMaxTest(400);

    [Fact]
    public void Every_flowchart_finishes_waits_or_fails() => Check.One(Hundreds, Prop.ForAll<int>(seed =>
    {
        foreach (var mode in (FlowchartMode[])[FlowchartMode.Counter, FlowchartMode.Token])
        {
            var run = Run.ToEnd(RandomFlow.From(seed), mode: mode);
            if (run.State.Status == WorkflowStatus.Running && mode == FlowchartMode.Counter) return false;
            if (run.State.Bookmarks.Count > 0 && run.State.Status == WorkflowStatus.Running) return false;
        }

        return true;
    }));

    [Fact]
    public void Saving_between_two_bursts_changes_nothing() => Check.One(Hundreds, Prop.ForAll<int>(seed =>
        Trace(seed, isSaved: true).SequenceEqual(Trace(seed, isSaved: false))));

    [Fact]
    public void The_same_acts_give_the_same_bytes() => Check.One(Hundreds, Prop.ForAll<int>(seed =>
        StateJson.Write(Run.ToEnd(RandomFlow.From(seed)).State).SequenceEqual(StateJson.Write(Run.ToEnd(RandomFlow.From(seed)).State))));

    [Fact]
    public void Reading_and_writing_a_definition_is_the_identity() => Check.One(Hundreds, Prop.ForAll<int>(seed =>
    {
        var json = RandomFlow.From(seed).ToJson();
        json["custom" + seed] = new JsonArray(seed, 1.0m, null, "文字", new JsonObject { ["a"] = new JsonObject() });
        var definition = WorkflowDefinition.Parse(System.Text.Encoding.UTF8.GetBytes(json.ToJsonString())).OrThrow();
        return JsonNode.DeepEquals(JsonNode.Parse(definition.Write()), json)
            && WorkflowDefinition.Parse(definition.Write()).OrThrow().Write().SequenceEqual(definition.Write());
    }));

    private static List<string> Trace(int seed, bool isSaved)
    {
        var (graph, context) = (RandomFlow.From(seed).Parse().Graph, Run.Start(Workflow.Sequence()).Context with { Ids = new SequentialIds(2) });
        var burst = WorkflowEngine.Start(graph, new(1, []), context);
        var trace = new List<string>(burst.Journal.Select(Text));
        for (var act = 0; act < 100 && burst.State is { Status: WorkflowStatus.Running, Bookmarks.Count: > 0 }; act++)
        {
            var state = isSaved ? StateJson.Read(StateJson.Write(burst.State)) : burst.State;
            burst = WorkflowEngine.Resume(graph, state, new ResumeBookmark(state.Bookmarks[0].Id, []), context);
            trace.AddRange(burst.Journal.Select(Text));
        }

        trace.Add(burst.State.SubStatus.ToString());
        return trace;
    }

    private static string Text(JournalEntry entry) => $"{entry.ActivityId} {entry.Event} {string.Join(',', entry.Outcomes ?? [])} {entry.Detail}";
}

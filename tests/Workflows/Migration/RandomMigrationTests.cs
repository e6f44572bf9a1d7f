using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;
using CaseFlow.Workflows.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CaseFlow.Workflows.Tests.Migration;

public sealed class RandomMigrationTests
{
    private static readonly Config Hundreds = Config.QuickThrowOnFailure.WithMaxTest(150);

    [Theory]
    [InlineData(FlowchartMode.Counter)]
    [InlineData(FlowchartMode.Token)]
    public void Moving_to_the_same_chart_under_other_ids_changes_nothing_of_what_happens(FlowchartMode mode) => Check.One(Hundreds, Prop.ForAll<int, byte>((seed, acts) =>
    {
        var (stayed, moved) = (Until(seed, acts % 5, mode), Until(seed, acts % 5, mode));
        if (moved.State.Status == WorkflowStatus.Finished) return true;

        var ids = RandomFlow.From(seed).Parse().Graph.Nodes.ToDictionary(node => node.Id, node => (string?)(node.Id + "x"));
        var result = moved.Migrate(ids);

        return result is { IsPossible: true, Opened: [], Passed: [], Repeated: [] } && Story(stayed.Finish()).SequenceEqual(Story(moved.Finish()));
    }));

    [Fact]
    public void What_is_open_stays_open_and_nothing_is_done_twice_when_steps_are_put_in_between() => Check.One(Hundreds, Prop.ForAll<int, byte>((seed, acts) =>
    {
        var moved = Until(seed, acts % 5, FlowchartMode.Counter, longer: true);
        if (moved.State.Status == WorkflowStatus.Finished || moved.State.Incidents.Count > 0) return true;
        var (open, done) = (moved.State.Bookmarks.Select(bookmark => bookmark.Id).ToList(), moved.Completed.Count);

        var result = moved.Migrate();
        if (!result.IsPossible) return false;
        var (kept, completed) = (moved.State.Bookmarks.Select(bookmark => bookmark.Id).ToHashSet(), moved.Completed.Count);
        moved.Finish();

        return open.All(kept.Contains) && completed == done && moved.State.SubStatus is WorkflowSubStatus.Finished or WorkflowSubStatus.Faulted;
    }));

    private static Moved Until(int seed, int acts, FlowchartMode mode, bool longer = false)
    {
        var flow = RandomFlow.From(seed);
        var moved = new Moved(flow.Parse(), longer ? Longer.Of(flow, seed) : Moved.Renamed(flow.ToJson()), mode).Start();
        for (var act = 0; act < acts && moved.State is { Status: WorkflowStatus.Running, Bookmarks.Count: > 0 }; act++)
            moved.Resume(moved.State.Bookmarks[^1].Id);
        return moved;
    }

    private static IEnumerable<string> Story(Moved run) =>
        [.. run.Lines, .. run.Completed.Select(activity => activity.TrimEnd('x')), run.State.SubStatus.ToString(), $"{run.State.Incidents.Count}"];
}

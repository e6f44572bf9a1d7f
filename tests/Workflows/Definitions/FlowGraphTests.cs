using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Tests.Support;

namespace CaseFlow.Workflows.Tests.Definitions;

public sealed class FlowGraphTests
{
    [Fact]
    public void Takes_a_line_that_closes_a_loop_as_backward_and_valid()
    {
        var layout = Layout("a -> b -> c", "c -> b");

        var back = layout.Connections[2];

        layout.From(0).IsBackward(back).ShouldBeTrue();
        layout.From(0).IsValidBackward(back).ShouldBeTrue();
        layout.From(0).ForwardInbound(1).Count.ShouldBe(1);
    }

    [Fact]
    public void Takes_a_backward_line_as_invalid_when_a_path_avoids_its_target()
    {
        var layout = Layout("a -> b", "a -> c", "b -> d", "c -> d", "d -> b");

        layout.From(0).IsBackward(layout.Connections[4]).ShouldBeTrue();
        layout.From(0).IsValidBackward(layout.Connections[4]).ShouldBeFalse();
    }

    [Fact]
    public void Does_not_let_a_dangling_source_hold_up_a_join()
    {
        var layout = Layout("a -> b", "d -> b");

        layout.From(0).IsDangling(3).ShouldBeTrue();
        layout.From(0).ForwardInbound(1).ShouldHaveSingleItem().Source.ShouldBe(0);
        layout.From(0).Inbound(1).Count.ShouldBe(2);
    }

    [Fact]
    public void Counts_a_line_once_but_keeps_one_from_another_port()
    {
        var layout = Layout("a -> b", "a -> b", "a[Other] -> b");

        layout.Connections.Select(connection => connection.Port).ShouldBe(["Done", "Other"]);
        layout.From(0).ForwardInbound(1).Count.ShouldBe(2);
    }

    [Fact]
    public void Finds_ancestors_and_what_lies_behind()
    {
        var graph = Layout("a -> b -> c", "a -> d", "c -> b").From(0);

        graph.Ancestors(2).ShouldBe([true, true, false, false]);
        graph.Reach(1).ShouldBe([false, true, true, false]);
    }

    private static FlowLayout Layout(params string[] lines) =>
        Workflow.Flow([Act.WL("a", "a"), Act.WL("b", "b"), Act.WL("c", "c"), Act.WL("d", "d")], lines).Parse().Graph.Root.Flow!;
}

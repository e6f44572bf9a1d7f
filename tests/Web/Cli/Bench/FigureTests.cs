using System.Text.Json;
using CaseFlow.Web.Cli.Bench.Measuring;

namespace CaseFlow.Tests.Web.Cli.Bench;

public sealed class FigureTests
{
    [Fact]
    public void Writes_one_object_with_the_ratio_and_whether_the_goal_was_met()
    {
        var figure = new Figure("acts.c8", 1512.34567, 2000, "acts/s", Goal.RatioAtLeast(0.75));

        var json = JsonDocument.Parse(figure.ToJson()).RootElement;

        json.GetProperty("name").GetString().ShouldBe("acts.c8");
        json.GetProperty("ours").GetDouble().ShouldBe(1512);
        json.GetProperty("ratio").GetDouble().ShouldBe(0.7562);
        json.GetProperty("met").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void Keeps_the_five_members_when_there_is_no_reference()
    {
        var figure = new Figure("acts.resets", 0, null, "in 300 acts", Goal.AtMost(0));

        var json = JsonDocument.Parse(figure.ToJson()).RootElement;

        json.GetProperty("reference").ValueKind.ShouldBe(JsonValueKind.Null);
        json.GetProperty("ratio").ValueKind.ShouldBe(JsonValueKind.Null);
        json.GetProperty("met").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void Counts_close_to_a_whole_number_are_that_number()
    {
        var goal = Goal.Exactly(2);

        var isMet = goal.IsMet(new("acts.round-trips", 2.003, null, "per act"));
        var isMissed = goal.IsMet(new("acts.round-trips", 2.01, null, "per act"));

        isMet.ShouldBeTrue();
        isMissed.ShouldBeFalse();
    }
}

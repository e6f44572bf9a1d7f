using CaseFlow.Web.Inspections;
using CaseFlow.Web.Inspections.Visiting;
using CaseFlow.Web.Rectification;

namespace CaseFlow.Tests.Web.Inspections;

/// <summary>再排查 tells a new finding from one of the baseline (D-101).</summary>
public sealed class ComparisonTests
{
    [Theory]
    [InlineData(ItemState.Rectifying, FindingStanding.Unresolved), InlineData(ItemState.ToClose, FindingStanding.Unresolved), InlineData(ItemState.Explained, FindingStanding.Unresolved)]
    [InlineData(ItemState.Closed, FindingStanding.Rebound), InlineData(ItemState.Withdrawn, FindingStanding.New)]
    public void The_state_of_the_baseline_item_says_whether_a_problem_stayed_or_came_back(ItemState state, FindingStanding expected)
    {
        var compared = Comparison.Of([Item(1, state)], "no-person");

        compared.Standing.ShouldBe(expected);
        compared.Item.ShouldBe(expected == FindingStanding.New ? null : 1);
    }

    [Fact]
    public void Another_category_or_an_item_outside_of_the_baseline_makes_no_difference()
    {
        var compared = Comparison.Of([Item(1, ItemState.Rectifying) with { Category = "no-house" }, Item(2, ItemState.Rectifying) with { IsBaseline = false }], "no-person");

        compared.ShouldBe(new(FindingStanding.New, null));
    }

    [Fact]
    public void An_open_item_counts_before_a_closed_one()
    {
        var compared = Comparison.Of([Item(1, ItemState.Closed), Item(2, ItemState.ToRecheck), Item(3, ItemState.Closed)], "no-person");

        compared.ShouldBe(new(FindingStanding.Unresolved, 2));
    }

    private static HouseholdItem Item(long id, ItemState state) => new(id, $"ZG-{id}", "no-person", "漏登一人", state, IsBaseline: true);
}

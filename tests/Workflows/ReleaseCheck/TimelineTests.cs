using System.Text.Json.Nodes;
using CaseFlow.Tests.Workflows.Procedures;
using CaseFlow.Workflows.Activities;
using CaseFlow.Workflows.Deadlines;
using CaseFlow.Workflows.ReleaseCheck;

namespace CaseFlow.Tests.Workflows.ReleaseCheck;

public sealed class TimelineTests
{
    private static readonly ReleaseContext Context = new() { Today = new(2026, 11, 21), Catalog = new ActivityCatalog() };

    [Fact]
    public void Adds_up_the_notice_periods_on_the_shortest_way()
    {
        var rows = Rows("identification", new(2026, 6, 1));

        rows["application"].Earliest.ShouldBe(new(2026, 6, 1));
        rows["village-notice"].Earliest.ShouldBe(new(2026, 6, 8));
        rows["cadre-signature"].Earliest.ShouldBe(new(2026, 6, 9));
        rows["township-notice"].Earliest.ShouldBe(new(2026, 6, 16));
        // 17 June plus 15 days is 2 July, a Thursday.
        rows["county-notice"].Earliest.ShouldBe(new(2026, 7, 2));
        rows["register"].Earliest.ShouldBe(new(2026, 7, 3));
    }

    [Fact]
    public void Rolls_a_notice_over_the_holidays()
    {
        var row = Rows("identification", new(2026, 9, 18))["village-notice"];

        row.Earliest.ShouldBe(new(2026, 9, 28));
        row.Explanation.Zh.ShouldContain("中秋");
    }

    [Fact]
    public void Uses_up_every_limit_on_the_longest_way()
    {
        var rows = Rows("identification", new(2026, 6, 1));

        // Three working days for the application, three for the group.
        rows["application"].Latest.ShouldBe(new(2026, 6, 4));
        rows["group-review"].Latest.ShouldBe(new(2026, 6, 9));
        rows.Values.ShouldAllBe(row => row.Latest >= row.Earliest);
    }

    [Fact]
    public void Counts_a_limit_from_the_reception_of_the_case_where_the_step_says_so()
    {
        var json = Shipped.Json("identification");
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)[("dueStart", "Reception"), ("dueDays", "20")])
            json.Activity("group-review")[name] = JsonNode.Parse($$"""{"typeName":"String","expression":{"type":"Literal","value":"{{value}}"} }""");

        var row = new Timeline(new(Shipped.Parse(json).OrThrow(), Context), WorkCalendar.StateCouncil).From(new(2026, 6, 1)).Single(step => step.ActivityId == "group-review");

        // Twenty working days after 1 June; 19 June is the Dragon Boat Festival.
        row.Latest.ShouldBe(new(2026, 6, 30));
        row.Explanation.Zh.ShouldContain("6月1日受理");
    }

    [Fact]
    public void Dates_the_steps_of_a_rejection_from_the_first_place_it_can_happen()
    {
        var rows = Rows("identification", new(2026, 6, 1));

        rows["rejected-notify"].Earliest.ShouldBe(new(2026, 6, 1));
        rows["rejected-notify"].Latest.ShouldBeGreaterThan(rows["county-approval"].Earliest);
    }

    [Fact]
    public void Lists_steps_people_know_and_no_technical_ones()
    {
        var rows = Rows("identification", new(2026, 6, 1));

        rows.Keys.ShouldContain("end");
        rows.Keys.ShouldNotContain("rejected");
        rows.Keys.ShouldNotContain("output");
        rows.Values.ShouldAllBe(row => row.Explanation.Zh.Length > 0 && row.Explanation.En.Length > 0);
    }

    private static Dictionary<string, TimelineRow> Rows(string name, DateOnly start) =>
        new Timeline(new ReleaseSubject(Shipped.Read(name), Context), WorkCalendar.StateCouncil).From(start).ToDictionary(row => row.ActivityId);
}

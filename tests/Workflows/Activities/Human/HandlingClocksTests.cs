using System.Text.Json.Nodes;
using CaseFlow.Tests.Workflows.Procedures;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Tests.Workflows.Activities.Human;

/// <summary>Limits that count from another day than the opening of their step, or that stand still (U-041, U-084, U-087).</summary>
public sealed class HandlingClocksTests
{
    [Fact]
    public void Counts_from_the_day_the_case_was_received()
    {
        var run = Handed("Reception");

        run.PassDays(2).Complete("apply", "Approved");

        Due(run, "audit").ShouldBe(("2026-03-07", "3月2日受理，不含当日，5天，末日3月7日周六，不顺延"));
    }

    [Fact]
    public void Counts_from_a_date_of_a_form_and_from_the_opening_when_nobody_filled_it_in()
    {
        var dated = Handed("Field").PassDays(2).Complete("apply", "Approved", new() { ["visitedOn"] = "2026-03-10" });
        var open = Handed("Field").PassDays(2).Complete("apply", "Approved");

        Due(dated, "audit").ShouldBe(("2026-03-15", "3月10日起算，不含当日，5天，末日3月15日周日，不顺延"));
        Due(open, "audit").ShouldBe(("2026-03-09", "3月4日收到，不含当日，5天，末日3月9日"));
    }

    [Fact]
    public void Counts_from_the_posting_of_the_notice()
    {
        var run = Of([Notice("notice"), Task("audit", "Posting", "None")], ("notice", "Unopposed", "audit")).PassDays(1);

        run.RunNotice("notice");

        Due(run, "audit").Explanation.ShouldStartWith("3月3日张贴，不含当日，5天，末日3月8日");
    }

    [Fact]
    public void Counts_from_the_day_of_the_meeting()
    {
        var meeting = new JsonObject { ["id"] = "meeting", ["type"] = "CaseFlow.ReviewMeeting" };
        var run = Of([meeting, Task("apply"), Task("audit", "Meeting", "None")], ("meeting", "Passed", "apply"), ("apply", "Approved", "audit"));

        run.Complete("meeting", "Passed").PassDays(3).Complete("apply", "Approved");

        Due(run, "audit").Explanation.ShouldStartWith("3月2日评议，不含当日，5天，末日3月7日");
    }

    [Fact]
    public void Days_the_case_is_away_for_supplements_do_not_count()
    {
        var run = Handed("Arrival", "Supplement").Complete("apply", "Approved");
        run.PassDays(2).Complete("audit", "Returned").ShouldWaitAt("apply");

        run.PassDays(6).Complete("apply", "Approved");

        // Opened on the 2nd, away from the 4th to the 9th: one day counted, four are left with the 10th.
        Due(run, "audit").ShouldBe(("2026-03-13", "3月2日收到，不含当日，5天，3月4日至3月9日因补正材料暂停6天，末日3月13日"));
        run.Items.Values.Single().Item.DueExplanation!.En.ShouldBe(
            "Received on 2 March, start day not counted, 5 days, paused from 4 March to 9 March for 6 days because of missing materials, last day 13 March");
    }

    [Fact]
    public void A_return_to_a_chosen_step_is_a_supplement_too()
    {
        var run = Handed("Arrival", "Supplement").Complete("apply", "Approved").PassDays(2);

        run.Return(run.Items.Keys.Single(), "apply", "缺身份证").PassDays(6).Complete("apply", "Approved");

        Due(run, "audit").Day.ShouldBe("2026-03-13");
    }

    [Fact]
    public void Without_that_setting_another_round_begins_anew()
    {
        var run = Handed("Arrival", "Objection").Complete("apply", "Approved");

        run.PassDays(2).Complete("audit", "Returned").PassDays(6).Complete("apply", "Approved");

        Due(run, "audit").ShouldBe(("2026-03-15", "3月10日收到，不含当日，5天，末日3月15日周日，不顺延"));
    }

    [Fact]
    public void Stands_still_while_an_objection_waits_and_goes_on_with_its_decision()
    {
        var run = Objected();

        var stopped = run.Effects.OfType<ChangeDue>().ShouldHaveSingleItem();
        (stopped.ActivityId, stopped.DueAt).ShouldBe(("audit", null));
        stopped.Explanation.Zh.ShouldBe("3月2日收到，不含当日，5天，3月4日起因异议暂停，尚余4天");
        run.Journal.ShouldContain(entry => entry.ActivityId == "audit" && entry.Event == "Paused" && entry.Detail == "Objection");

        run.PassDays(3).Act("notice", new() { ["act"] = "decision", ["id"] = "7", ["upheld"] = false });

        var moved = run.Effects.OfType<ChangeDue>().Last();
        moved.DueAt.ShouldBe(new(2026, 3, 11, 0, 0, 0, TimeSpan.FromHours(8)));
        moved.Explanation.Zh.ShouldBe("3月2日收到，不含当日，5天，3月4日至3月6日因异议暂停3天，末日3月10日");
        run.Journal.ShouldContain(entry => entry.ActivityId == "audit" && entry.Event == "Continued");
    }

    [Fact]
    public void A_step_that_opens_while_an_objection_waits_has_no_last_day_yet()
    {
        var run = Of([Notice("notice"), Task("apply"), Task("audit", "Arrival", "Both")], ("start", "Done", "notice"), ("start", "Done", "apply"), ("apply", "Approved", "audit"));
        run.Post("notice").Act("notice", new() { ["act"] = "objection", ["id"] = "7" });

        run.Complete("apply", "Approved");

        var item = run.Items.Values.Single(open => open.ActivityId == "audit").Item;
        (item.DueAt, item.DueExplanation!.Zh).ShouldBe((null, "3月2日收到，不含当日，5天，3月2日起因异议暂停，尚余5天"));
    }

    [Fact]
    public void What_was_late_before_the_objection_stays_late()
    {
        var run = Parallel().Post("notice").PassDays(7);

        run.Act("notice", new() { ["act"] = "objection", ["id"] = "7" });

        run.Effects.OfType<ChangeDue>().ShouldBeEmpty();
    }

    [Fact]
    public void The_clocks_are_saved_with_the_instance()
    {
        var run = Objected();

        var read = StateJson.Read(StateJson.Write(run.State));

        ValueJson.ToPlainText(read.Properties["Clocks"]).ShouldBe(ValueJson.ToPlainText(run.State.Properties["Clocks"]));
        ValueJson.ToPlainText(read.Properties["Clocks"]).ShouldContain("2026-03-04");
    }

    private static ProcedureRun Objected() => Parallel().Post("notice").PassDays(2).Act("notice", new() { ["act"] = "objection", ["id"] = "7" });

    private static ProcedureRun Parallel() => Of([Notice("notice"), Task("audit", "Arrival", "Objection")], ("start", "Done", "notice"), ("start", "Done", "audit"));

    /// <summary>apply → audit with five natural days, and back.</summary>
    private static ProcedureRun Handed(string start, string pause = "None") =>
        Of([Task("apply"), Task("audit", start, pause)], ("apply", "Approved", "audit"), ("audit", "Returned", "apply"));

    private static (string Day, string Explanation) Due(ProcedureRun run, string step)
    {
        var item = run.Items.Values.Single(open => open.ActivityId == step).Item;
        return (item.DueAt!.Value.AddDays(-1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), item.DueExplanation!.Zh);
    }

    private static JsonObject Task(string id, string? start = null, string? pause = null)
    {
        var step = new JsonObject { ["id"] = id, ["type"] = "CaseFlow.HumanTask" };
        if (start is null) return step;
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)[("dueDays", "5"), ("dueCalendar", "Natural"), ("dueStart", start), ("dueStartFrom", "visitedOn"), ("duePause", pause!)])
            step[name] = Literal(value);
        return step;
    }

    private static JsonObject Notice(string id) => new() { ["id"] = id, ["type"] = "CaseFlow.PublicNotice" };

    private static JsonObject Literal(string value) => new() { ["typeName"] = "String", ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = value } };

    private static ProcedureRun Of(JsonObject[] steps, params (string From, string Port, string To)[] lines)
    {
        var needsStart = lines.Any(line => line.From == "start");
        JsonArray activities = [.. steps];
        if (needsStart) activities.Insert(0, new JsonObject { ["id"] = "start", ["type"] = "Elsa.Start" });
        var definition = new JsonObject
        {
            ["id"] = "clock-1", ["definitionId"] = "clock",
            ["root"] = new JsonObject
            {
                ["type"] = "Elsa.Flowchart", ["id"] = "flow", ["start"] = needsStart ? "start" : (string)steps[0]["id"]!, ["activities"] = activities,
                ["connections"] = new JsonArray([.. lines.Select(line => new JsonObject
                {
                    ["source"] = new JsonObject { ["activity"] = line.From, ["port"] = line.Port }, ["target"] = new JsonObject { ["activity"] = line.To, ["port"] = "In" },
                })]),
            },
        };
        return new(Shipped.Parse(definition).OrThrow());
    }
}

using System.Text.Json.Nodes;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.Migration;
using CaseFlow.Workflows.State;
using CaseFlow.Workflows.Tests.Support;
using static CaseFlow.Workflows.Tests.Support.Act;

namespace CaseFlow.Workflows.Tests.Migration;

public sealed class CaseMigrationTests
{
    [Fact]
    public void An_open_work_item_stays_the_same_under_the_new_step_and_counts_from_its_arrival()
    {
        var moved = Between(Line(Task("audit", "村级初审", 5)), Line(Task("review", "村级初审", 10, "TownshipAuditor", "Township"))).Start();
        var item = moved.State.Bookmarks[0].Id;
        moved.Context = moved.Context with { Now = Run.Now.AddDays(3) };

        var result = moved.Migrate();

        moved.State.Bookmarks.ShouldHaveSingleItem().Id.ShouldBe(item);
        moved.Open.ShouldBe(["review"]);
        var adapted = moved.Effects.OfType<AdaptWorkItem>().Single();
        (adapted.Id, adapted.Item.Level, adapted.Item.Role).ShouldBe((item, "Township", "TownshipAuditor"));
        adapted.Item.DueAt.ShouldBe(new DateTimeOffset(2026, 3, 13, 0, 0, 0, TimeSpan.FromHours(8)));
        result.Steps.Single().ChangesHandler.ShouldBeTrue();
    }

    [Fact]
    public void A_step_put_in_before_the_open_one_is_passed_by_and_comes_in_the_next_round()
    {
        var old = Line(Event("A"), Event("B"), Decide("again", "getN() < 1"), Set("n", "getN() + 1"));
        var now = Flow([Event("A"), Event("New"), Event("B"), Decide("again", "getN() < 1"), Set("n", "getN() + 1")], "start -> A -> New -> B -> again", "again[True] -> set n -> A");
        var moved = new Moved(Loop(old, "set n -> A").Parse(), Second(now)).Start().Resume("A");

        moved.Migrate();
        moved.Open.ShouldBe(["B"]);
        moved.Resume("B").Resume("A");

        moved.Open.ShouldBe(["New"]);
    }

    [Fact]
    public void A_new_department_beside_those_that_still_review_is_asked_at_once_and_waited_for()
    {
        var old = Flow([Event("Apply"), Event("Water"), Event("School"), Join("all", "WaitAll"), Event("Approve")], "start -> Apply -> Water -> all -> Approve", "Apply -> School -> all");
        var now = Flow(
            [Event("Apply"), Event("Water"), Event("School"), Event("Health"), Join("all", "WaitAll"), Event("Approve")],
            "start -> Apply -> Water -> all -> Approve", "Apply -> School -> all", "Apply -> Health -> all");
        var moved = new Moved(old.Parse(), Second(now)).Start().Resume("Apply").Resume("Water");

        var result = moved.Migrate();
        result.Opened.Select(step => step.Id).ShouldBe(["Health"]);
        moved.Open.ShouldBe(["School", "Health"], ignoreOrder: true);
        moved.Resume("School");
        moved.Open.ShouldBe(["Health"]);

        moved.Resume("Health").Open.ShouldBe(["Approve"]);
    }

    [Fact]
    public void A_department_that_is_gone_and_done_is_no_longer_waited_for()
    {
        var old = Flow([Event("Water"), Event("School"), Join("all", "WaitAll"), Event("Approve")], "start -> Water -> all -> Approve", "start -> School -> all");
        var now = Flow([Event("Water"), Join("all", "WaitAll"), Event("Approve")], "start -> Water -> all -> Approve");
        var moved = new Moved(old.Parse(), Second(now)).Start().Resume("School");

        moved.Migrate().IsPossible.ShouldBeTrue();

        moved.Resume("Water").Open.ShouldBe(["Approve"]);
    }

    [Fact]
    public void A_step_without_a_counterpart_and_two_that_become_one_are_refused_in_words()
    {
        var old = Flow([Event("A"), Event("B")], "start -> A", "start -> B");
        var moved = new Moved(old.Parse(), Second(Flow([Event("A")], "start -> A"))).Start();

        var refused = moved.Migrate();
        var merged = moved.Migrate(new Dictionary<string, string?> { ["B"] = "A" });

        refused.Refusals.Single().Text.Zh.ShouldBe("在办步骤“B”在新版本中没有对应的步骤。");
        merged.Refusals.Single().Code.ShouldBe("Merged");
        moved.State.DefinitionVersionId.ShouldBe("version-1");
    }

    [Fact]
    public void Steps_open_side_by_side_cannot_come_to_stand_one_behind_the_other()
    {
        var moved = new Moved(Flow([Event("A"), Event("B")], "start -> A", "start -> B").Parse(), Second(Flow([Event("A"), Event("B")], "start -> A -> B"))).Start();

        moved.Migrate().Refusals.Single().Code.ShouldBe("InSequence");
    }

    [Fact]
    public void A_finished_step_that_lies_ahead_again_is_named()
    {
        var old = Line(Task("a", "甲", 5), Task("b", "乙", 5));
        var now = Flow([Task("a", "甲", 5), Task("b", "乙", 5)], "start -> b", "b[Approved] -> a");
        var moved = new Moved(old.Parse(), Second(now)).Start().Resume("a");

        var result = moved.Migrate();

        result.Repeated.Select(step => step.Title).ShouldBe(["甲"]);
        moved.Resume("b").Open.ShouldBe(["a"]);
    }

    [Fact]
    public void A_posted_notice_goes_on_hanging_and_ends_by_the_new_period()
    {
        var moved = Between(Line(Notice("notice", 7)), Line(Notice("village-notice", 10))).Start();
        moved.Resume(moved.State.Bookmarks[1].Id, Posting());
        var (notice, timer) = (moved.State.Bookmarks[0].Id, moved.State.Bookmarks[1].Id);

        moved.Migrate();

        moved.State.Bookmarks.Select(bookmark => bookmark.Id).ShouldBe([notice, timer]);
        moved.Effects.OfType<ChangeNotice>().Last().EndsOn.ShouldBe(new DateOnly(2026, 3, 12));
        moved.Effects.OfType<AdaptTimer>().Single().DueAt.ShouldBe(new DateTimeOffset(2026, 3, 13, 0, 0, 0, TimeSpan.FromHours(8)));
        moved.Resume(timer).Open.ShouldAllBe(activity => activity == "village-notice");
    }

    [Fact]
    public void An_expired_notice_may_not_be_closed_before_the_longer_period_ends()
    {
        var moved = Between(Line(Notice("notice", 7)), Line(Notice("notice", 10))).Start();
        moved.Resume(moved.State.Bookmarks[1].Id, Posting());
        moved.Context = moved.Context with { Now = Run.Now.AddDays(8) };
        moved.Resume(moved.State.Bookmarks[1].Id);
        var closing = moved.State.Bookmarks[1].Id;

        moved.Migrate();

        moved.Effects.OfType<WithdrawWorkItem>().Single().Id.ShouldBe(closing);
        moved.Effects.OfType<ChangeNotice>().Last().Status.ShouldBe(NoticeStatus.Posted);
        moved.Effects.OfType<StartTimer>().Last().Kind.ShouldBe("NoticeEnd");
    }

    [Fact]
    public void A_posted_notice_is_not_taken_down_for_a_step_of_another_kind()
    {
        var moved = Between(Line(Notice("notice", 7)), Line(Task("audit", "初审", 5))).Start();
        moved.Resume(moved.State.Bookmarks[1].Id, Posting());

        moved.Migrate(new Dictionary<string, string?> { ["notice"] = "audit" }).Refusals.Single().Code.ShouldBe("NoticeHangs");
    }

    [Fact]
    public void A_step_of_another_kind_begins_anew_and_what_was_open_is_taken_back()
    {
        var moved = Between(Line(Task("audit", "初审", 5), Event("After")), Line(Event("Reply"), Event("After"))).Start();
        var item = moved.State.Bookmarks[0].Id;

        var result = moved.Migrate(new Dictionary<string, string?> { ["audit"] = "Reply" });

        result.Steps.Single().Fate.ShouldBe(StepFate.Reopened);
        moved.Effects.OfType<WithdrawWorkItem>().Single().Id.ShouldBe(item);
        moved.Open.ShouldBe(["Reply"]);
        moved.Resume("Reply").Open.ShouldBe(["After"]);
    }

    [Fact]
    public void A_delay_ends_by_the_new_span_counted_from_its_start()
    {
        JsonObject Wait(string span) => Of("Elsa.Delay", "wait", ("timeSpan", Literal(span, "TimeSpan")));
        var moved = Between(Line(Wait("5.00:00:00")), Line(Wait("3.00:00:00"))).Start();

        moved.Migrate();

        moved.Effects.OfType<AdaptTimer>().Single().DueAt.ShouldBe(Run.Now.AddDays(3));
    }

    [Fact]
    public void Variables_outputs_and_actors_go_on_under_their_new_names()
    {
        var old = Line(Task("first", "初审", 5), Say("getX() + getOutcomeFromFirst()", "say"), Task("second", "复审", 5)) with { Variables = [Variable("x", "String", "v")] };
        var moved = new Moved(old.Parse(), Moved.Renamed(old.ToJson())).Start();
        moved.Resume("first", new ValueMap { ["outcome"] = "Approved", ["actor"] = "li" });

        moved.Migrate().IsPossible.ShouldBeTrue();

        moved.State.Actors["firstx"].ShouldBe("li");
        ((ValueMap)moved.State.Outputs["firstx"]!)["Outcome"].ShouldBe("Approved");
        moved.Open.ShouldBe(["secondx"]);
    }

    [Fact]
    public void Papers_that_are_asked_for_or_no_longer_asked_for_are_named()
    {
        var moved = Between(Line(Task("a", "初审", 5, materials: ["id", "photo"])), Line(Task("a", "初审", 5, materials: ["id", "form"]))).Start();

        var step = moved.Migrate().Steps.Single();

        (step.Gained.Single().Key, step.Lost.Single().Key).ShouldBe(("form", "photo"));
    }

    private static Moved Between(Workflow old, Workflow now) => new(old.Parse(), Second(now));

    private static Workflows.Definitions.WorkflowDefinition Second(Workflow workflow) => (workflow with { Id = "version-2", Version = 2 }).Parse();

    private static Workflow Flow(JsonNode[] activities, params string[] lines) => Workflow.Flow([Start(), .. activities], lines) with { Variables = [Variable("n", "Int32", 0)] };

    private static Workflow Line(params JsonObject[] steps) =>
        Flow([.. steps], [.. steps.Prepend(Start()).Zip(steps, (from, to) => $"{Out(from)} -> {to["id"]}")]);

    private static Workflow Loop(Workflow workflow, string back)
    {
        var source = back.Split(" -> ");
        workflow.Root["connections"]!.AsArray().Add(new JsonObject
        {
            ["source"] = new JsonObject { ["activity"] = source[0], ["port"] = "Done" }, ["target"] = new JsonObject { ["activity"] = source[1] },
        });
        return workflow;
    }

    private static string Out(JsonObject step) => $"{step["id"]}" + step["type"]!.GetValue<string>() switch
    {
        "CaseFlow.HumanTask" => "[Approved]", "CaseFlow.PublicNotice" => "[Unopposed]", "Elsa.FlowDecision" => "[True]", _ => "",
    };

    private static JsonObject Task(string id, string title, int days, string role = "VillageCommittee", string level = "Village", string[]? materials = null) => Of(
        "CaseFlow.HumanTask", id, ("title", Literal(title)), ("role", Literal(role)), ("level", Literal(level)), ("dueDays", Literal(days, "Int32")), ("dueCalendar", Literal("Natural")),
        ("materials", Wrap("Object", "Object", new JsonArray([.. (materials ?? []).Select(key => (JsonNode)new JsonObject { ["key"] = key })]))));

    private static JsonObject Notice(string id, int days) => Of(
        "CaseFlow.PublicNotice", id, ("title", Literal("村级公示")), ("level", Literal("Village")), ("days", Literal(days, "Int32")), ("roll", Literal("None")),
        ("startEvidence", Literal(false, "Boolean")));

    private static ValueMap Posting() => new() { ["form"] = new ValueMap { ["postedAt"] = Run.Now, ["places"] = new ValueList(["公告栏"]) } };
}

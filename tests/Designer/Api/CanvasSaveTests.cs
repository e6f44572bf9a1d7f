using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseFlow.Tests.Fixtures;

namespace CaseFlow.Tests.Designer.Api;

public sealed class CanvasSaveTests(DesignerCounty county) : IClassFixture<DesignerCounty>
{
    public static TheoryData<string> ShippedProcedures =>
        [.. Directory.GetFiles(Path.GetDirectoryName(DesignerCounty.Shipped("x"))!, "*.json").Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory]
    [MemberData(nameof(ShippedProcedures))]
    public async Task A_shipped_procedure_comes_back_from_the_canvas_with_the_intended_change_only(string name)
    {
        var id = $"{name}-canvas";
        await county.Copy(DesignerCounty.Shipped(name), id);
        var before = await county.Stored(id);
        var model = AsStudio.Post(await county.Show(id));
        var steps = before["root"]!["activities"]!.AsArray();
        // Studio writes numbers as text, so a period is the harder change; not every procedure has a notice.
        var (changed, input, value) = steps.FirstOrDefault(step => step!["days"] is not null) is { } notice
            ? (notice, "days", JsonValue.Create(10)) : (steps.First(step => step!["title"] is not null)!, "title", JsonValue.Create("改过的标题"));
        AsStudio.Type(DesignerCounty.Step(model, changed["id"]!.ToString()), input, value.ToString());

        (await county.Save(model)).EnsureSuccessStatusCode();

        changed[input]!["expression"]!["value"] = value;
        JsonNode.DeepEquals(await county.Stored(id), before).ShouldBeTrue();
    }

    [Fact]
    public async Task A_look_at_the_canvas_makes_no_draft()
    {
        var answer = await county.Save(AsStudio.Post(await county.Show("monitoring")));

        answer.EnsureSuccessStatusCode();
        (await county.Show("monitoring"))["version"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task Every_answer_carries_the_revision_the_next_save_must_name()
    {
        await county.Copy(DesignerCounty.Shipped("monitoring"), "revisions");
        var model = AsStudio.Post(await county.Show("revisions"));
        model["description"] = "一";

        var first = (await (await county.Save(model)).Json()).GetProperty("workflowDefinition");
        var next = AsStudio.Post(JsonNode.Parse(first.GetRawText())!.AsObject());
        next["description"] = "二";
        var second = await county.Save(next);

        first.GetProperty("customProperties").GetProperty("CaseFlow.Revision").GetInt32().ShouldBe(2);
        second.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await county.Stored("revisions"))["customProperties"]!.AsObject().ContainsKey("CaseFlow.Revision").ShouldBeFalse();
    }

    [Fact]
    public async Task The_second_of_two_people_is_told_who_was_faster_and_a_retry_of_the_first_is_done_already()
    {
        await county.Copy(DesignerCounty.Shipped("monitoring"), "two-people");
        var (mine, theirs) = (AsStudio.Post(await county.Show("two-people")), AsStudio.Post(await county.Show("two-people")));
        (mine["description"], theirs["description"]) = ("甲改的", "乙改的");

        await county.Save(mine);
        var late = await county.Save(theirs);
        var again = await county.Save(mine);

        late.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = await late.Json();
        problem.GetProperty("code").GetString().ShouldBe("stale");
        problem.GetProperty("errors").GetProperty("stale")[0].GetString()!.ShouldContain("刚刚修改了该流程");
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await county.Stored("two-people"))["description"]!.GetValue<string>().ShouldBe("甲改的");
    }

    [Fact]
    public async Task A_step_inserted_on_a_line_stands_between_the_others_with_what_its_palette_word_implies()
    {
        await county.Copy(DesignerCounty.Shipped("identification"), "inserted");
        var model = AsStudio.Post(await county.Show("inserted"));
        Insert(model, "township-audit", "Approved", "township-notice", "CaseFlow.HumanTask.Countersign");

        (await county.Save(model)).EnsureSuccessStatusCode();

        var stored = await county.Stored("inserted");
        var step = DesignerCounty.Step(stored, "new-step");
        step["type"]!.GetValue<string>().ShouldBe("CaseFlow.HumanTask");
        step["mode"]!["expression"]!["value"]!.GetValue<string>().ShouldBe("All");
        step["metadata"]!["displayText"]!.GetValue<string>().ShouldBe("会签1");
        Lines(stored).ShouldContain("township-audit:Approved>new-step");
        Lines(stored).ShouldNotContain("township-audit:Approved>township-notice");
    }

    [Fact]
    public async Task The_canvas_is_told_where_a_new_step_leads_when_it_says_no()
    {
        const string question = $"{DesignerCounty.Definitions}/identification/ways?after=township-audit&type=";

        var approval = await county.Admin.GetStringAsync(question + "CaseFlow.HumanTask.Approval");
        var meeting = await county.Admin.GetStringAsync(question + "CaseFlow.ReviewMeeting");
        var application = await county.Admin.GetStringAsync(question + "CaseFlow.HumanTask.Application");

        Ways(approval).ShouldBe(["Rejected > rejected", "Returned > township-audit"]);
        Ways(meeting).ShouldBe(["NotPassed > rejected"]);
        Ways(application).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_handled_the_step_before_may_not_decide_in_a_new_one_however_often_the_canvas_saves_it()
    {
        await county.Copy(DesignerCounty.Shipped("identification"), "two-persons");
        var model = AsStudio.Post(await county.Show("two-persons"));
        Insert(model, "township-audit", "Approved", "township-notice", "CaseFlow.HumanTask.Approval");
        Insert(model, "application", "Approved", "group-review", "CaseFlow.HumanTask.Application", "second-form");

        (await county.Save(model)).EnsureSuccessStatusCode();
        model["customProperties"]!["CaseFlow.Revision"] = 2;
        DesignerCounty.Step(model, "new-step")["metadata"]!["displayText"] = "分管领导审批";
        DesignerCounty.Step(model, "new-step")["role"] = JsonNode.Parse("""{"typeName":null,"expression":{"type":"Literal","value":"CountyAuditor"}}""");
        (await county.Save(model)).EnsureSuccessStatusCode();

        var stored = await county.Stored("two-persons");
        var (step, form) = (DesignerCounty.Step(stored, "new-step"), DesignerCounty.Step(stored, "second-form"));
        step["metadata"]!["displayText"]!.GetValue<string>().ShouldBe("分管领导审批");
        step["notSameActorAs"]!["expression"]!["value"]!.GetValue<string>().ShouldBe("""["township-audit"]""");
        step["role"]!.ToJsonString().ShouldBe("""{"typeName":"String","expression":{"type":"Literal","value":"CountyAuditor"}}""");
        form["notSameActorAs"].ShouldBeNull();
        form["outcomes"]!["expression"]!["value"]!.GetValue<string>().ShouldContain("提交");
    }

    [Fact]
    public async Task Three_hundred_steps_are_saved_and_shown_again()
    {
        var big = await county.Copy(DesignerCounty.Shipped("monitoring"), "three-hundred");
        var model = AsStudio.Post(await county.Show("three-hundred"));
        var steps = model["root"]!["activities"]!.AsArray();
        foreach (var number in Enumerable.Range(1, 300))
        {
            var copy = DesignerCounty.Step(model, "township-audit").DeepClone();
            copy["id"] = $"extra-{number}";
            steps.Add(copy);
        }

        (await county.Save(model)).EnsureSuccessStatusCode();

        (await county.Show("three-hundred"))["root"]!["activities"]!.AsArray().Count.ShouldBe(big["root"]!["activities"]!.AsArray().Count + 300);
    }

    [Fact]
    public async Task The_reviewer_cannot_save()
    {
        var reviewer = await county.App.SignIn("procedure-reviewer");

        var answer = await county.Save(AsStudio.Post(await county.Show("identification")), reviewer);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_earlier_version_comes_back_as_the_draft()
    {
        await county.Copy(DesignerCounty.Shipped("monitoring"), "restored");
        var model = AsStudio.Post(await county.Show("restored"));
        model["description"] = "后来的";
        await county.Save(model);

        var answer = await county.Admin.PostAsJsonAsync($"{DesignerCounty.Definitions}/restored/revert/1", new { });

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static void Insert(JsonObject model, string from, string port, string to, string type, string id = "new-step")
    {
        var lines = model["root"]!["connections"]!.AsArray();
        lines.Remove(lines.Single(line => Line(line!) == $"{from}:{port}>{to}"));
        lines.Add(Connect(from, port, id));
        lines.Add(Connect(id, "Approved", to));
        model["root"]!["activities"]!.AsArray().Add(new JsonObject
        {
            ["id"] = id, ["nodeId"] = "Workflow1:flow:" + id, ["name"] = "会签1", ["type"] = type, ["version"] = 1,
            ["metadata"] = new JsonObject { ["designer"] = new JsonObject { ["position"] = new JsonObject { ["x"] = 10, ["y"] = 10 } } },
        });
    }

    private static string[] Ways(string answer) => [.. JsonNode.Parse(answer)!["items"]!.AsArray().Select(way => $"{way!["port"]} > {way["target"]}")];

    private static JsonObject Connect(string from, string port, string to) => new()
    {
        ["source"] = new JsonObject { ["activity"] = from, ["port"] = port }, ["target"] = new JsonObject { ["activity"] = to, ["port"] = "In" }, ["vertices"] = new JsonArray(),
    };

    private static string[] Lines(JsonObject definition) => [.. definition["root"]!["connections"]!.AsArray().Select(line => Line(line!))];

    private static string Line(JsonNode line) => $"{line["source"]!["activity"]}:{line["source"]!["port"]}>{line["target"]!["activity"]}";
}

using System.Text;
using System.Text.Json.Nodes;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Tests.Support;
using static CaseFlow.Workflows.Tests.Support.Act;

namespace CaseFlow.Workflows.Tests.Definitions;

public sealed class WorkflowDefinitionTests
{
    private const string Odd = """
        {"$schema":"x","zzz":{"b":1,"a":[1.50,null,true]},"id":"v1","name":" My Flow ","customProperties":{"k":"值"},
         "root":{"type":"Elsa.Flowchart","id":"f","future":7,"activities":[{"type":"Acme.Robot","id":"r","arms":{"left":1},"inner":{"type":"Elsa.WriteLine","id":"w"}}],
         "connections":[{"Source":{"Activity":"r","Port":"Done"},"Target":{"Activity":"r"}}]}}
        """;

    [Fact]
    public void Writes_back_every_member_it_read()
    {
        var definition = Parse(Odd).OrThrow();

        JsonNode.DeepEquals(JsonNode.Parse(definition.Write()), JsonNode.Parse(Odd)).ShouldBeTrue();
        Parse(Encoding.UTF8.GetString(definition.Write())).OrThrow().Write().ShouldBe(definition.Write());
        Encoding.UTF8.GetString(definition.Write()).ShouldContain("1.50");
    }

    [Fact]
    public void Changes_only_version_facts_and_keeps_the_order()
    {
        var changed = Parse(Odd).OrThrow().With(new(Id: "v2", Version: 4, IsPublished: true));

        var json = JsonNode.Parse(changed.Write())!.AsObject();
        json.Select(member => member.Key).ShouldBe(["$schema", "zzz", "id", "name", "customProperties", "root", "version", "isPublished"]);
        (changed.Id, changed.Version, changed.IsPublished, changed.DefinitionId).ShouldBe(("v2", 4, true, "v2"));
    }

    [Fact]
    public void Finds_activities_in_ports_of_types_it_does_not_know()
    {
        var graph = Parse(Odd).OrThrow().Graph;

        graph.Nodes.Select(node => node.Id).ShouldBe(["f", "r", "w"]);
        graph.Find("w")!.Parent!.Id.ShouldBe("r");
    }

    [Theory]
    [InlineData("""{"source":{"activity":"a","port":"Done"},"target":{"activity":"b","port":"In"}}""")]
    [InlineData("""{"Source":{"Activity":"a","Port":"Done"},"Target":{"Activity":"b"}}""")]
    [InlineData("""{"source":"a","target":"b","sourcePort":"Done","targetPort":"In"}""")]
    [InlineData("""{"source":"a","target":{"activity":"b"},"sourcePort":"Done"}""")]
    public void Reads_every_dialect_of_connections(string connection)
    {
        var json = """{"root":{"type":"Elsa.Flowchart","id":"f","activities":[{"type":"Elsa.WriteLine","id":"a"},{"type":"Elsa.WriteLine","id":"b"}],"connections":[LINE]}}"""
            .Replace("LINE", connection, StringComparison.Ordinal);

        var line = Parse(json).OrThrow().Graph.Root.Flow!.Connections.ShouldHaveSingleItem();

        (line.Source, line.Port, line.Target).ShouldBe((0, "Done", 1));
    }

    [Fact]
    public void Drops_a_line_to_an_unknown_activity_with_a_warning()
    {
        var parsed = Parse("""{"root":{"type":"Elsa.Flowchart","id":"f","activities":[{"type":"Elsa.Start","id":"a"}],"connections":[{"source":"a","target":"ghost"}]}}""");

        parsed.Definition!.Graph.Root.Flow!.Connections.ShouldBeEmpty();
        var warning = parsed.Problems.ShouldHaveSingleItem();
        (warning.Code, warning.IsError, warning.ActivityId, warning.Path).ShouldBe(("UnknownEndpoint", false, "f", "$.root.connections[0]"));
    }

    [Fact]
    public void Lists_all_problems_at_once()
    {
        var parsed = Parse("""
            {"id":5,"variables":{},"root":{"type":"Elsa.Sequence","id":"s","activities":[{"type":"Elsa.End","id":"s"},7,{"type":"Elsa.End","id":"e","version":"one","metadata":[]}]}}
            """);

        parsed.Definition.ShouldBeNull();
        parsed.Problems.Select(problem => problem.Path).ShouldBe(
            ["$.id", "$.variables", "$.root.activities[0]", "$.root.activities[1]", "$.root.activities[2].version", "$.root.activities[2].metadata"]);
        parsed.Problems.ShouldAllBe(problem => problem.Text.Zh.Length > 0 && problem.Text.En.Length > 0);
        Should.Throw<DefinitionException>(parsed.OrThrow).Problems.Count.ShouldBe(6);
    }

    [Theory]
    [InlineData("", "NotJson")]
    [InlineData("{\"root\":", "NotJson")]
    [InlineData("[1]", "NotAnObject")]
    [InlineData("""{"root":{"id":"x"}}""", "NoType")]
    public void Refuses_what_is_no_definition(string text, string code) => Parse(text).Problems.ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public void Refuses_ten_thousand_levels_with_a_clear_answer()
    {
        var text = string.Concat(Enumerable.Repeat("""{"type":"Elsa.FlowNode","body":""", 10_000)) + "{}" + new string('}', 10_000);

        Parse("{\"root\":" + text + "}").Problems.ShouldHaveSingleItem().Code.ShouldBe("TooDeep");
    }

    [Fact]
    public void Refuses_more_activities_or_bytes_than_allowed()
    {
        var bytes = Encoding.UTF8.GetBytes(Workflow.Sequence(WL("1"), WL("2"), WL("3")).ToJson().ToJsonString());

        WorkflowDefinition.Parse(bytes, new(MaxActivities: 3)).Problems.ShouldHaveSingleItem().Code.ShouldBe("TooManyActivities");
        WorkflowDefinition.Parse(bytes, new(MaxActivities: 4)).Problems.ShouldBeEmpty();
        WorkflowDefinition.Parse(new MemoryStream(bytes), new(MaxBytes: bytes.Length - 1)).Problems.ShouldHaveSingleItem().Code.ShouldBe("TooLarge");
    }

    [Fact]
    public void Creates_an_empty_sequence_without_a_root() => Parse("""{"id":"x"}""").OrThrow().Graph.Root.Type.ShouldBe("Elsa.Sequence");

    [Fact]
    public void Restores_the_original_of_a_placeholder()
    {
        var original = """{"type":"Elsa.WriteLine","id":"w","text":"back"}""";
        var placeholder = new JsonObject { ["type"] = "Elsa.NotFoundActivity", ["id"] = "w", ["missingTypeName"] = "Elsa.WriteLine", ["originalActivityJson"] = original };

        Run.Start(Workflow.Sequence(placeholder)).Lines.ShouldBe(["back"]);
    }

    [Fact]
    public void Gives_activities_without_an_id_one_of_their_own()
    {
        var graph = Parse("""{"root":{"type":"Elsa.Sequence","activities":[{"type":"Elsa.End"},{"type":"Elsa.End","id":"End1"}]}}""").OrThrow().Graph;

        graph.Nodes.Select(node => node.Id).ShouldBe(["Sequence1", "End2", "End1"]);
    }

    private static ParsedDefinition Parse(string text) => WorkflowDefinition.Parse(Encoding.UTF8.GetBytes(text));
}

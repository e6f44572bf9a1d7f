using System.Text.Json;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Web.Cli.Bench.Engine;

/// <summary>The processes of the benchmark as Elsa definitions; those in memory are the twins of <see cref="MinimalGraph"/>.</summary>
internal static class BenchDefinitions
{
    /// <summary>Steps one after the other; each prints a line, except those that wait for a person.</summary>
    public static WorkflowGraph Chain(string name, params MinimalKind[] kinds)
    {
        Step[] steps = [.. kinds.Select((kind, index) => kind == MinimalKind.Wait ? Task($"n{index}") : Line($"n{index}"))];
        return Parse(Flowchart(name, steps, steps.Zip(steps.Skip(1))));
    }

    public static WorkflowGraph ForkAndJoin(int branches)
    {
        Step fork = Line("fork"), join = new("join", "Done", new { id = "join", type = "Elsa.FlowJoin", version = 1, mode = Literal("FlowJoinMode", "WaitAll") });
        Step[] middle = [.. Enumerable.Range(1, branches).Select(index => Line($"p{index}"))];
        return Parse(Flowchart("fork", [fork, .. middle, join], [.. middle.Select(step => (fork, step)), .. middle.Select(step => (step, join))]));
    }

    /// <summary>Two steps of the township that hand the case to each other for ever, each with a limit of 14 days.</summary>
    public static byte[] PingPong(string name)
    {
        Step first = Task("first"), second = Task("second");
        return Flowchart(name, [first, second], [(first, second), (second, first)]);
    }

    private static WorkflowGraph Parse(byte[] json) => WorkflowDefinition.Parse(json).OrThrow().Graph;

    private static byte[] Flowchart(string name, Step[] steps, IEnumerable<(Step From, Step To)> lines) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        id = $"{name}-1", definitionId = name, name, version = 1, isLatest = true, isPublished = true,
        root = new
        {
            id = "root", type = "Elsa.Flowchart", version = 1, activities = steps.Select(step => step.Json),
            connections = lines.Select(line => new
            {
                source = new { activity = line.From.Id, port = line.From.Outcome }, target = new { activity = line.To.Id, port = "In" },
            }),
        },
    });

    private static Step Line(string id) => new(id, "Done", new { id, type = "Elsa.WriteLine", version = 1, text = Literal("String", id) });

    // The boundary timer makes the step cost what it costs in a shipped procedure: a due date on the item and a timer row beside it.
    private static Step Task(string id) => new(id, "Approved", new
    {
        id, type = "CaseFlow.HumanTask", version = 1, title = Literal("String", "审核"), level = Literal("String", "Township"),
        role = Literal("String", "TownshipAuditor"), dueDays = Literal("Int32", 14), customProperties = new { overdue = new { days = 14 } },
    });

    private static object Literal(string typeName, object value) => new { typeName, expression = new { type = "Literal", value } };

    private sealed record Step(string Id, string Outcome, object Json);
}

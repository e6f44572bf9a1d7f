using CaseFlow.Tests.Workflows.Procedures;
using CaseFlow.Workflows.Activities;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Editing;
using CaseFlow.Workflows.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CaseFlow.Workflows.Tests.Editing;

public sealed class RandomEditTests
{
    private static readonly ActivityCatalog Catalog = new();
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(60);

    [Fact]
    public void Edits_of_shipped_procedures_leave_charts_that_can_run() => Check.One(Runs, Prop.ForAll<int>(seed =>
    {
        var random = new Random(seed);
        return Survives(Shipped.Read(Shipped.Names.ElementAt(random.Next(Shipped.Names.Count()))), random);
    }));

    [Fact]
    public void Edits_of_any_chart_leave_charts_that_can_run() => Check.One(Runs, Prop.ForAll<int>(seed => Survives(RandomFlow.From(seed).Parse(), new Random(seed))));

    private static bool Survives(WorkflowDefinition definition, Random random)
    {
        var around = Changes.Around(WorkflowDefinition.Parse(definition.Write()).OrThrow());
        for (var act = 0; act < 12; act++)
        {
            var before = definition;
            var result = Pick(random, definition).Run(definition, Catalog);
            if (!result.IsDone)
            {
                if (result.Problems.Count == 0) return false;
                continue;
            }

            definition = result.Definition!;
            var flow = definition.Graph.Root.Flow!;
            var rows = StepList.Read(definition, Catalog).Rows;
            if (rows.Count != flow.Activities.Count || rows.DistinctBy(row => row.Id).Count() != rows.Count) return false;
            if (InvalidBacks(definition) > InvalidBacks(before) || Reached(before).Intersect(flow.Activities.Select(node => node.Id)).Except(Reached(definition)).Any()) return false;
            if (Changes.Around(WorkflowDefinition.Parse(definition.Write()).OrThrow()) != around) return false;
        }

        return true;
    }

    private static StepEdit Pick(Random random, WorkflowDefinition definition)
    {
        var flow = definition.Graph.Root.Flow!;
        var (id, other) = (flow.Activities[random.Next(flow.Activities.Count)].Id, flow.Activities[random.Next(flow.Activities.Count)].Id);
        var outcomes = StepList.Read(definition, Catalog).Find(id)!.Outcomes;
        var port = outcomes.Count == 0 ? null : outcomes[random.Next(outcomes.Count)].Port;
        return random.Next(8) switch
        {
            0 => new MoveStep(id, IsDown: true),
            1 => new MoveStep(id, IsDown: false),
            2 => new RemoveStep(id),
            3 => new CopyStep(id),
            4 => new ChangeSettings(id, [new("DueDays", random.Next(1, 30)), new("LegalBasis", $"文号 {random.Next(9)}")], new($"环节{random.Next(9)}", $"Step {random.Next(9)}")),
            5 => new InsertStep(random.Next(5) == 0 ? null : id, random.Next(2) == 0 ? null : port, StepPalette.All[random.Next(StepPalette.All.Count)].Key),
            _ => new InsertStep(id, port, StepPalette.All[random.Next(StepPalette.All.Count)].Key),
        };
    }

    private static int InvalidBacks(WorkflowDefinition definition)
    {
        var flow = definition.Graph.Root.Flow!;
        var graph = flow.From(flow.DefaultStart);
        return flow.Connections.Count(line => graph.IsBackward(line) && !graph.IsDangling(line.Source) && !graph.IsValidBackward(line));
    }

    private static IEnumerable<string> Reached(WorkflowDefinition definition)
    {
        var flow = definition.Graph.Root.Flow!;
        var graph = flow.From(flow.DefaultStart);
        return flow.Activities.Where(node => !graph.IsDangling(node.Position)).Select(node => node.Id);
    }
}

using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Designer.Api;

/// <summary>One run of one activity, folded out of its events.</summary>
sealed record ActivityRun(string Id, ActivityNode? Node, InstanceEvent Start)
{
    public InstanceEvent? End { get; init; }

    public bool IsWaiting { get; init; }

    public string Status => End?.Event switch
    {
        null => "Running",
        "Faulted" => "Faulted",
        "Canceled" => "Canceled",
        _ => "Completed",
    };

    public string NodeId => Node is null ? Start.ActivityId : DefinitionView.PathOf(Node);
}

/// <summary>The runs of an instance, in the order they began.</summary>
static class InstanceRuns
{
    public static IReadOnlyList<ActivityRun> Of(LibraryInstance instance, WorkflowGraph graph)
    {
        List<ActivityRun> runs = [];
        foreach (var happened in instance.Events)
        {
            if (happened.Event == "Started")
            {
                runs.Add(new($"{instance.Id}-{happened.Sequence}", graph.Find(happened.ActivityId), happened));
                continue;
            }

            var index = runs.FindLastIndex(run => run.Start.ActivityId == happened.ActivityId && run.End is null);
            if (index < 0) continue;
            runs[index] = happened.Event switch
            {
                "Suspended" => runs[index] with { IsWaiting = true },
                "Resumed" => runs[index] with { IsWaiting = false },
                "Returned" or "Paused" or "Continued" => runs[index],
                _ => runs[index] with { End = happened, IsWaiting = false },
            };
        }

        return runs;
    }
}

using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Tests.Editing;

/// <summary>What differs between two definitions: activities by the bytes of their JSON, lines by their ends.</summary>
internal static class Changes
{
    public static IReadOnlyList<string> Activities(WorkflowDefinition before, WorkflowDefinition after)
    {
        var (old, now) = (Texts(before), Texts(after));
        return [.. old.Keys.Union(now.Keys).Where(id => old.GetValueOrDefault(id) != now.GetValueOrDefault(id)).Order()];
    }

    public static IReadOnlyList<string> NewLines(WorkflowDefinition before, WorkflowDefinition after) => [.. Lines(after).Except(Lines(before)).Order()];

    public static IReadOnlyList<string> LostLines(WorkflowDefinition before, WorkflowDefinition after) => NewLines(after, before);

    /// <summary>The members of the file beside the chart, as they stand.</summary>
    public static string Around(WorkflowDefinition definition) =>
        string.Concat(definition.Json.EnumerateObject().Where(member => member.Name != "root").Select(member => $"{member.Name}:{member.Value.GetRawText()}"));

    public static IEnumerable<string> Lines(WorkflowDefinition definition)
    {
        var flow = definition.Graph.Root.Flow!;
        return flow.Connections.Select(line => $"{flow.Activities[line.Source].Id}[{line.Port ?? "Done"}] -> {flow.Activities[line.Target].Id}");
    }

    private static Dictionary<string, string> Texts(WorkflowDefinition definition) =>
        definition.Graph.Root.Flow!.Activities.ToDictionary(node => node.Id, node => node.Json.GetRawText());
}

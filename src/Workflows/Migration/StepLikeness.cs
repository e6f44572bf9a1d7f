using CaseFlow.Workflows.Activities.Human;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Migration;

/// <summary>Pairs steps that have other ids but are alike: the same type, and title, handler, content or neighbours in common.</summary>
internal sealed class StepLikeness(MigrationPlan plan)
{
    // Of the same type alone says nothing: an audit of the village is no audit of the county.
    private const double Enough = 4;

    private static readonly HashSet<string> Naming = new(StringComparer.OrdinalIgnoreCase) { "id", "nodeId", "name", "metadata", "customProperties" };

    /// <summary>Takes the best pair again and again, because each pair found tells something of its neighbours.</summary>
    public void Pair(List<ActivityNode> old, List<ActivityNode> now, Action<ActivityNode, ActivityNode> found)
    {
        var alike = new List<(ActivityNode From, ActivityNode To, double Score)>();
        foreach (var from in old)
            foreach (var to in now)
                if (from.Type == to.Type) alike.Add((from, to, Content(from, to)));
        while (alike.Count > 0)
        {
            var best = alike.MaxBy(pair => pair.Score + Neighbours(pair.From, pair.To) - (Math.Abs(pair.From.Position - pair.To.Position) * 1e-3));
            if (best.Score + Neighbours(best.From, best.To) < Enough) return;
            alike.RemoveAll(pair => pair.From == best.From || pair.To == best.To);
            old.Remove(best.From);
            now.Remove(best.To);
            found(best.From, best.To);
        }
    }

    private static double Content(ActivityNode from, ActivityNode to)
    {
        var (old, now) = (new StaticInputs(from), new StaticInputs(to));
        var score = 5 * Common(TitleOf(old), TitleOf(now));
        if (from.Name is { Length: > 0 } name && name == to.Name) score += 2;
        if (Same(old.Text("Level"), now.Text("Level"))) score += 1;
        if (Same(old.Text("Role"), now.Text("Role"))) score += 2;
        return SameContent(from, to) ? score + 3 : score;
    }

    private double Neighbours(ActivityNode from, ActivityNode to)
    {
        var (before, after) = (Around(from), Around(to));
        return 2 * (Share(before.Before, after.Before) + Share(before.After, after.After));
    }

    private double Share(List<string> old, List<string> now) =>
        old.Exists(id => plan.MatchOf(id).To is { } target && now.Contains(target)) ? 1 : 0;

    // What lies before and behind: along the lines of a flowchart, else by the order in the container.
    private static (List<string> Before, List<string> After) Around(ActivityNode node)
    {
        if (node.Parent?.Flow is { } layout)
            return (
                [.. layout.Connections.Where(line => line.Target == node.Position).Select(line => layout.Activities[line.Source].Id)],
                [.. layout.Outbound(node.Position).Select(line => layout.Activities[line.Target].Id)]);
        var siblings = node.Parent?.Ports.FirstOrDefault(port => port.Activities.Contains(node))?.Activities ?? [];
        return (
            node.Position > 0 ? [siblings[node.Position - 1].Id] : [],
            node.Position + 1 < siblings.Count ? [siblings[node.Position + 1].Id] : []);
    }

    private static string TitleOf(StaticInputs inputs) => inputs.Text("Title") ?? inputs.Label;

    private static bool Same(string? left, string? right) => left is not null && left == right;

    private static bool SameContent(ActivityNode from, ActivityNode to)
    {
        var (old, now) = (Members(from), Members(to));
        return old.Count > 0 && old.Count == now.Count && old.All(member => now.GetValueOrDefault(member.Key) == member.Value);
    }

    private static Dictionary<string, string> Members(ActivityNode node) => node.Ports.Count > 0 || node.Flow is not null ? [] :
        node.Json.EnumerateObject().Where(member => !Naming.Contains(member.Name)).DistinctBy(member => member.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(member => member.Name, member => member.Value.GetRawText(), StringComparer.OrdinalIgnoreCase);

    // The share of pairs of neighbouring characters two titles have in common, from 0 to 1.
    private static double Common(string left, string right)
    {
        if (left == right) return 1;
        if (left.Length < 2 || right.Length < 2) return 0;
        var pairs = Enumerable.Range(0, left.Length - 1).Select(index => left.Substring(index, 2)).ToList();
        var total = pairs.Count + right.Length - 1;
        var common = Enumerable.Range(0, right.Length - 1).Count(index => pairs.Remove(right.Substring(index, 2)));
        return 2.0 * common / total;
    }
}

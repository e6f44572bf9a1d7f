using System.Text.Json;
using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.ReleaseCheck;

namespace CaseFlow.Workflows.Comparison;

/// <summary>Which lines changed. Lines that only follow from a step that came or went are drawn, but not told: the step is told already.</summary>
internal sealed class LineComparison
{
    private readonly StepPairs pairs;
    private readonly HashSet<string> surviving;
    private readonly List<Line> removed, added;

    public LineComparison(StepPairs pairs)
    {
        this.pairs = pairs;
        var (before, after) = (Lines(pairs.Before, pairs.LaterId), Lines(pairs.After, id => id));
        (removed, added) = ([.. before.Except(after)], [.. after.Except(before)]);
        surviving = [.. pairs.Kept.Select(pair => pair.After.Id)];
    }


    public IReadOnlyList<LineChange> Lines() =>
        [.. added.Select(line => line.As(ChangeKind.Added)), .. removed.Select(line => line.As(ChangeKind.Removed))];

    public IEnumerable<Change> Changes()
    {
        var gone = removed.Where(IsBetweenSurvivors).ToList();
        var fresh = added.Where(IsBetweenSurvivors).ToList();
        foreach (var (line, old) in fresh.Select(line => (line, gone.Find(line.IsSameOutcome))).ToList())
        {
            if (old is null || !gone.Remove(old)) continue;
            fresh.Remove(line);
            yield return Say(ChangeKind.Changed, line, $"由“{Title(old.Target).Zh}”改接“{Title(line.Target).Zh}”", $"leads to '{Title(line.Target).En}' instead of '{Title(old.Target).En}'");
        }
        // A line that closes the gap of a removed step, or was opened for an added one, goes without saying.
        foreach (var line in fresh.Where(line => !removed.Exists(line.IsSameOutcome)))
            yield return Say(ChangeKind.Added, line, $"新增连线到“{Title(line.Target).Zh}”", $"has a new line to '{Title(line.Target).En}'");
        foreach (var line in gone.Where(line => !added.Exists(line.IsSameOutcome)))
            yield return Say(ChangeKind.Removed, line, $"不再连到“{Title(line.Target).Zh}”", $"no longer leads to '{Title(line.Target).En}'");
        if (added.Count + removed.Count == 0 && pairs.Kept.Any(pair => !JsonDifference.AreEqual(pair.Before.Json.Get("connections"), pair.After.Json.Get("connections"))))
            yield return new(ChangeKind.Changed, ChangePart.Layout, null, new("连线的走向或顺序有调整", "lines take another way or stand in another order"));
    }

    private bool IsBetweenSurvivors(Line line) => surviving.Contains(line.Source) && surviving.Contains(line.Target);

    private static Change Say(ChangeKind kind, Line line, string zh, string en) =>
        new(kind, ChangePart.Line, line.Source, new($"{line.Title.Zh}的“{OutcomeLabels.Of(line.Port).Zh}”{zh}", $"'{OutcomeLabels.Of(line.Port).En}' of {line.Title.En} {en}"));

    private BilingualText Title(string id) =>
        (pairs.After.Graph.Find(id) ?? pairs.Before.Graph.Find(id)) is { } node ? new Step(node).Title : new(id, id);

    private static List<Line> Lines(WorkflowDefinition definition, Func<string, string> laterId) =>
    [
        .. from node in definition.Graph.Nodes
           where node.Flow is not null
           from line in node.Flow!.Connections
           let source = node.Flow!.Activities[line.Source]
           select new Line(laterId(source.Id), line.Port ?? "Done", laterId(node.Flow!.Activities[line.Target].Id)) { Title = new Step(source).Title },
    ];

    private sealed record Line(string Source, string Port, string Target)
    {
        public BilingualText Title { get; init; } = new("", "");

        public bool IsSameOutcome(Line other) => (Source, Port) == (other.Source, other.Port);

        public LineChange As(ChangeKind kind) => new(kind, Source, Port, Target);

        // The title only speaks; it does not tell lines apart.
        public bool Equals(Line? other) => other is not null && (Source, Port, Target) == (other.Source, other.Port, other.Target);

        public override int GetHashCode() => HashCode.Combine(Source, Port, Target);
    }
}

using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Migration;

/// <summary>
/// How the activities of one version stand for those of another (U-048). Suggested by id, then by likeness; what a person chose goes before both.
/// Immutable and safe to share between threads.
/// </summary>
public sealed class MigrationPlan
{
    private readonly Dictionary<string, StepMatch> matches = new(StringComparer.Ordinal);

    private MigrationPlan(WorkflowGraph from, WorkflowGraph to) => (From, To) = (from, to);

    /// <summary>The version the instances run now.</summary>
    public WorkflowGraph From { get; }

    /// <summary>The version they shall run.</summary>
    public WorkflowGraph To { get; }

    /// <summary>Every activity of the old version in file order.</summary>
    public IEnumerable<StepMatch> Matches => From.Nodes.Select(node => MatchOf(node.Id));

    /// <summary>Suggests a plan; a chosen target of null leaves the step without one. Choices that name unknown activities are passed over.</summary>
    public static MigrationPlan Create(WorkflowGraph from, WorkflowGraph to, IReadOnlyDictionary<string, string?>? chosen = null)
    {
        var plan = new MigrationPlan(from, to);
        foreach (var (source, target) in chosen ?? new Dictionary<string, string?>())
            if (from.Find(source) is not null && (target is null || to.Find(target) is not null))
                plan.matches[source] = new(source, target, MatchReason.Chosen);
        if (from.Root.Type == to.Root.Type) plan.Match(from.Root, to.Root, MatchReason.Id);
        return plan;
    }

    /// <summary>What becomes of an activity of the old version.</summary>
    public StepMatch MatchOf(string activityId) => matches.GetValueOrDefault(activityId) ?? new(activityId, null, MatchReason.None);

    /// <summary>The activity of the new version that stands for one of the old; null when none does.</summary>
    public ActivityNode? Target(string activityId) => MatchOf(activityId).To is { } id ? To.Find(id) : null;

    private void Match(ActivityNode from, ActivityNode to, MatchReason reason)
    {
        matches.TryAdd(from.Id, new(from.Id, to.Id, reason));
        if (from.Type != to.Type) return;
        foreach (var port in from.Ports)
        {
            var (old, now) = (port.Activities.ToList(), to.Children(port.Name).ToList());
            if (now.Count > 0) MatchChildren(old, now);
        }
    }

    private void MatchChildren(List<ActivityNode> old, List<ActivityNode> now)
    {
        var taken = new List<ActivityNode>();
        foreach (var node in old.ToList())
        {
            if (!matches.TryGetValue(node.Id, out var chosen)) continue;
            old.Remove(node);
            if (chosen.To is not { } id || now.Find(candidate => candidate.Id == id) is not { } target) continue;
            taken.Add(target);
            Match(node, target, MatchReason.Chosen);
        }

        // Two steps may become one: what a person chose does not take the step away from the one that has its id.
        Take(old, now, (from, to) => from.Id == to.Id && from.Type == to.Type);
        now.RemoveAll(taken.Contains);
        new StepLikeness(this).Pair(old, now, (from, to) => Match(from, to, MatchReason.Likeness));
        Take(old, now, (from, to) => from.Id == to.Id);
    }

    private void Take(List<ActivityNode> old, List<ActivityNode> now, Func<ActivityNode, ActivityNode, bool> belongs)
    {
        foreach (var node in old.ToList())
        {
            if (now.Find(candidate => belongs(node, candidate)) is not { } target) continue;
            old.Remove(node);
            now.Remove(target);
            Match(node, target, MatchReason.Id);
        }
    }
}

using System.Collections.Immutable;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.ReleaseCheck.Trial;

/// <summary>
/// Walks every branch of a procedure with the engine itself (U-045): the ordinary way first, then for every other result of every step one path
/// that takes it. Pure: nobody gets a work item, nothing is posted.
/// </summary>
public static class TrialRun
{
    /// <summary>More ways than these say nothing new to the reader.</summary>
    public const int MostPaths = 200;

    /// <summary>Walks the definition; loops are cut after the third visit of a step.</summary>
    public static TrialReport Of(ReleaseSubject subject, TrialSample sample)
    {
        var plans = new Queue<TrialPlan>([TrialPlan.Ordinary]);
        HashSet<(string, string)> claimed = [];
        HashSet<string> reached = [];
        List<TrialPath> paths = [];
        while (paths.Count < MostPaths && plans.TryDequeue(out var plan))
        {
            var walk = new TrialWalk(subject, sample, plan);
            paths.Add(walk.Run());
            reached.UnionWith(walk.Reached);
            claimed.UnionWith(walk.Choices.Select(choice => (choice.Step.Id, choice.Chosen)));
            foreach (var choice in walk.Choices)
                foreach (var other in choice.Others.Where(other => claimed.Add((choice.Step.Id, other.Key))))
                    plans.Enqueue(plan.With(choice, other));
        }
        return new(paths, NeverReached(subject, reached), plans.Count == 0);
    }

    private static IReadOnlyList<Step> NeverReached(ReleaseSubject subject, HashSet<string> reached) =>
        [.. subject.Steps.Where(step => step.Node.Parent is not null && !reached.Contains(step.Id) && IsKnown(subject, step.Node))];

    private static bool IsKnown(ReleaseSubject subject, ActivityNode node) => subject.Context.Catalog.Find(node.Type) is not null;
}

/// <summary>The choices that lead onto a path; everything else takes the first result.</summary>
internal sealed record TrialPlan(ImmutableDictionary<(string Step, int Visit), string> Forced, BilingualText? Turn)
{
    public static TrialPlan Ordinary { get; } = new(ImmutableDictionary<(string, int), string>.Empty, null);

    public TrialPlan With(TrialChoice choice, Activities.Human.Forms.OutcomeOption other) => new(
        Forced.SetItem((choice.Step.Id, choice.Visit), other.Key),
        new($"“{choice.Step.Title.Zh}”{other.Label.Zh}", $"'{choice.Step.Title.En}': {other.Label.En}"));
}

/// <summary>A place where the path could have gone another way.</summary>
internal sealed record TrialChoice(Step Step, int Visit, string Chosen, IReadOnlyList<Activities.Human.Forms.OutcomeOption> Others);

using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.ReleaseCheck.Rules;

/// <summary>Who makes does not check: a checking step of the same level as the step before it excludes that step's actor (U-091).</summary>
public sealed class MakerCheckerRule : IReleaseRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ReleaseSubject subject) =>
        subject.Flows.SelectMany(view => view.Order.SelectMany(slot => Check(view, slot))).Concat(subject.Steps.SelectMany(step => Unknown(subject, step)));

    private static IEnumerable<Finding> Check(FlowView view, int slot)
    {
        var checker = view.Steps[slot];
        if (checker.Task is not { } task || !task.Outcomes.Any(outcome => outcome.Key == "Rejected")) return [];
        return from maker in NearestTasks(view, slot)
               where maker.Handler!.Level == checker.Handler!.Level && !checker.Handler.NotSameActorAs.Contains(maker.Id)
               select new Finding(Severity.Error, "MakerIsChecker", checker.Id, new(
                   $"“{maker.Title.Zh}”和“{checker.Title.Zh}”可能由同一人办理，应设置为不得为同一人。",
                   $"The same person could do '{maker.Title.En}' and '{checker.Title.En}'; say that it must be different people."));
    }

    private static IEnumerable<Step> NearestTasks(FlowView view, int slot)
    {
        var seen = new HashSet<int>();
        var open = new Stack<FlowConnection>(view.Inbound(slot));
        while (open.TryPop(out var line))
        {
            if (!seen.Add(line.Source)) continue;
            if (view.Steps[line.Source].Task is not null) yield return view.Steps[line.Source];
            else foreach (var earlier in view.Inbound(line.Source)) open.Push(earlier);
        }
    }

    private static IEnumerable<Finding> Unknown(ReleaseSubject subject, Step step) =>
        from id in step.Handler?.NotSameActorAs ?? []
        where subject.Find(id) is null
        select new Finding(Severity.Error, "UnknownStep", step.Id, new(
            $"“{step.Title.Zh}”要求与环节“{id}”不得为同一人，但没有这个环节。", $"'{step.Title.En}' excludes the actor of the step '{id}', which does not exist."));
}

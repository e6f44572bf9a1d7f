namespace CaseFlow.Workflows.ReleaseCheck.Rules;

/// <summary>From every step the end can be reached, and no step stops in the middle.</summary>
public sealed class PathToEndRule : IReleaseRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ReleaseSubject subject) => subject.Flows.SelectMany(Check);

    private static IEnumerable<Finding> Check(FlowView view)
    {
        var hasEnd = view.Order.Any(view.IsTerminal);
        var reaches = ReachesEnd(view, hasEnd);
        foreach (var slot in view.Order)
        {
            var step = view.Steps[slot];
            if (hasEnd && view.Layout.Outbound(slot).Count == 0 && !view.IsTerminal(slot))
            {
                yield return new(Severity.Error, "DeadEnd", step.Id, new(
                    $"“{step.Title.Zh}”之后没有下一步，流程在这里中断。", $"Nothing follows '{step.Title.En}'; the procedure stops there."));
            }
            else if (!reaches[slot])
            {
                yield return new(Severity.Error, "NoPathToEnd", step.Id, new(
                    $"从“{step.Title.Zh}”无法到达结束。", $"No way leads from '{step.Title.En}' to the end."));
            }
        }
    }

    private static bool[] ReachesEnd(FlowView view, bool hasEnd)
    {
        var reaches = new bool[view.Steps.Count];
        var open = new Stack<int>(view.Order.Where(slot => hasEnd ? view.IsTerminal(slot) : view.Layout.Outbound(slot).Count == 0));
        while (open.TryPop(out var slot))
        {
            if (reaches[slot]) continue;
            reaches[slot] = true;
            foreach (var line in view.Graph.Inbound(slot)) open.Push(line.Source);
        }
        return reaches;
    }
}

namespace CaseFlow.Workflows.ReleaseCheck.Rules;

/// <summary>Every step can be reached from the start.</summary>
public sealed class UnreachableRule : IReleaseRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ReleaseSubject subject) =>
        from view in subject.Flows
        from slot in Enumerable.Range(0, view.Steps.Count)
        where view.Graph.IsDangling(slot)
        let step = view.Steps[slot]
        select new Finding(Severity.Error, "Unreachable", step.Id, new(
            $"“{step.Title.Zh}”永远不会执行：没有线从开始通到这里。", $"'{step.Title.En}' never runs: no line leads to it from the start."));
}

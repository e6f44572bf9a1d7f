namespace CaseFlow.Workflows.ReleaseCheck.Rules;

/// <summary>A line back may only lead to a step that every way to its source has passed, otherwise Elsa's counter flowchart faults when it is taken.</summary>
public sealed class LoopRule : IReleaseRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ReleaseSubject subject) =>
        from view in subject.Flows
        from line in view.Layout.Connections
        where view.Graph.IsBackward(line) && !view.Graph.IsDangling(line.Source) && !view.Graph.IsValidBackward(line)
        let source = view.Steps[line.Source]
        let target = view.Steps[line.Target]
        select new Finding(Severity.Error, "InvalidLoop", source.Id, new(
            $"从“{source.Title.Zh}”退回“{target.Title.Zh}”的线无效：案件可能没有经过“{target.Title.Zh}”就到了这里。",
            $"The line from '{source.Title.En}' back to '{target.Title.En}' is invalid: a case can get there without having passed '{target.Title.En}'."));
}

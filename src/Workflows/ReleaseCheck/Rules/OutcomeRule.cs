using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.ReleaseCheck.Rules;

/// <summary>Every result of a step leads somewhere, and every line starts at a result the step can have.</summary>
public sealed class OutcomeRule : IReleaseRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ReleaseSubject subject) =>
        from view in subject.Flows
        from slot in view.Order
        where !view.IsTerminal(slot)
        from finding in Check(view, slot, StepOutcomes.Of(view.Steps[slot], subject.Context))
        select finding;

    private static IEnumerable<Finding> Check(FlowView view, int slot, StepOutcomes outcomes)
    {
        var lines = view.Layout.Outbound(slot);
        return [.. WithoutLine(view.Steps[slot], outcomes, lines), .. WithoutOutcome(view.Steps[slot], outcomes, lines)];
    }

    private static IEnumerable<Finding> WithoutLine(Step step, StepOutcomes outcomes, IReadOnlyList<FlowConnection> lines)
    {
        // A step with a single result and no line is the natural end of a chart; where that is wrong, the rule on dead ends says so.
        if (lines.Count == 0 && outcomes.Known.Count < 2) yield break;
        foreach (var outcome in outcomes.Known.Where(outcome => lines.All(line => (line.Port ?? "Done") != outcome.Key)))
        {
            yield return new(outcomes.MayEndQuietly ? Severity.Warning : Severity.Error, "OutcomeWithoutLine", step.Id, new(
                $"“{step.Title.Zh}”的结果“{outcome.Label.Zh}”没有连线，办出这个结果后案件会停住。",
                $"The result '{outcome.Label.En}' of '{step.Title.En}' has no line; a case with this result would go nowhere."));
        }
    }

    private static IEnumerable<Finding> WithoutOutcome(Step step, StepOutcomes outcomes, IReadOnlyList<FlowConnection> lines) =>
        from port in lines.Select(line => line.Port ?? "Done").Distinct()
        where outcomes.IsComplete && outcomes.Known.All(outcome => outcome.Key != port)
        let label = OutcomeLabels.Of(port)
        select new Finding(Severity.Error, "LineWithoutOutcome", step.Id, new(
            $"“{step.Title.Zh}”不会有结果“{label.Zh}”，从它引出的线永远走不通。",
            $"'{step.Title.En}' never has the result '{label.En}'; the line that starts there is never followed."));
}

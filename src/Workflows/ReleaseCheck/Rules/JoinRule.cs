using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.ReleaseCheck.Rules;

/// <summary>A join of all branches has no two lines of which a case can only ever follow one.</summary>
public sealed class JoinRule : IReleaseRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ReleaseSubject subject) =>
        from view in subject.Flows
        from slot in view.Order
        where FlowFold<object>.IsFullJoin(view.Steps[slot])
        let clash = Clash(view, view.Graph.ForwardInbound(slot))
        where clash is not null
        select Found(view.Steps[slot], view.Steps[clash.Value.Left.Source], view.Steps[clash.Value.Right.Source]);

    private static (FlowConnection Left, FlowConnection Right)? Clash(FlowView view, IReadOnlyList<FlowConnection> lines)
    {
        foreach (var (index, left) in lines.Index())
        {
            foreach (var right in lines.Skip(index + 1))
                if (view.Guards.AreExclusive(left, right)) return (left, right);
        }
        return null;
    }

    private static Finding Found(Step join, Step left, Step right) => new(Severity.Error, "JoinNeverComplete", join.Id, new(
        $"“{join.Title.Zh}”要等所有分支到齐，但从“{left.Title.Zh}”和从“{right.Title.Zh}”来的线不会同时走到，案件会停在这里。",
        $"'{join.Title.En}' waits for all branches, but a case never comes from both '{left.Title.En}' and '{right.Title.En}'; it would go no further."));
}

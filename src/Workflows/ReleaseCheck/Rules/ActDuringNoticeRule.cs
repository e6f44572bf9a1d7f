namespace CaseFlow.Workflows.ReleaseCheck.Rules;

/// <summary>Nothing is decided beside a running notice: what follows it waits for its end (U-043, D-007).</summary>
public sealed class ActDuringNoticeRule : IReleaseRule
{
    private static readonly HashSet<string> Acts = ["CaseFlow.HumanTask", "CaseFlow.UpdateRegister", "CaseFlow.SystemEntry", "CaseFlow.FanOut", "CaseFlow.ReviewMeeting"];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ReleaseSubject subject) => subject.Flows.SelectMany(Check);

    private static IEnumerable<Finding> Check(FlowView view)
    {
        foreach (var notice in view.Order.Where(slot => view.Steps[slot].Notice is { IsAnnouncement: false }))
        {
            var after = view.Graph.Reach(notice);
            var before = view.Graph.Ancestors(notice);
            var early = EarlyJoins(view, notice, after);
            foreach (var act in view.Order.Where(slot => Acts.Contains(view.Steps[slot].Node.Type)))
            {
                var isBeside = !after[act] && !before[act] && !view.Guards.AreExclusive(act, notice);
                if (isBeside || early[act]) yield return Found(view.Steps[act], view.Steps[notice]);
            }
        }
    }

    // A join that takes the first branch lets the case pass while the notice on another branch still runs.
    private static bool[] EarlyJoins(FlowView view, int notice, bool[] after)
    {
        var early = new bool[view.Steps.Count];
        foreach (var join in view.Order.Where(slot => after[slot] && FlowFold<object>.IsFirstJoin(view.Steps[slot])))
        {
            var lines = view.Graph.ForwardInbound(join);
            var isPassed = lines.Any(line => !after[line.Source] && lines.Any(other => after[other.Source] && !view.Guards.AreExclusive(line, other)));
            if (!isPassed) continue;
            var reach = view.Graph.Reach(join);
            for (var slot = 0; slot < early.Length; slot++) early[slot] |= reach[slot];
        }
        return early;
    }

    private static Finding Found(Step act, Step notice) => new(Severity.Error, "ActBeforeNoticeEnd", act.Id, new(
        $"“{act.Title.Zh}”可以在“{notice.Title.Zh}”期满之前办理，应放在公示之后。",
        $"'{act.Title.En}' can be done before '{notice.Title.En}' has ended; put it behind the notice."));
}

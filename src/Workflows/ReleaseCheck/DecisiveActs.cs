namespace CaseFlow.Workflows.ReleaseCheck;

/// <summary>The steps that make the result of a case count: its acts on the register, else its positive ends.</summary>
internal static class DecisiveActs
{
    public static IReadOnlyList<int> Of(FlowView view)
    {
        var positive = view.Order.Where(view.IsPositiveSlot).ToList();
        var acts = positive.Where(slot => view.Steps[slot].Node.Type == "CaseFlow.UpdateRegister").ToList();
        return acts.Count > 0 ? acts : [.. positive.Where(slot => view.IsTerminal(slot) || view.Layout.Outbound(slot).Count == 0)];
    }
}

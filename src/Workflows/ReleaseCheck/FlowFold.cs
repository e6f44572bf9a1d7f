using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.ReleaseCheck;

/// <summary>Adds something up along the ways through a flowchart: days, dates, notices.</summary>
/// <param name="view">The flowchart.</param>
/// <param name="through">What is reached at the end of a step, from what was reached at its beginning.</param>
/// <param name="comparer">Which of two ways is the longer one.</param>
internal sealed class FlowFold<T>(FlowView view, Func<Step, T, T> through, IComparer<T> comparer) where T : class
{
    /// <summary>What is reached at the beginning of every slot: on the shortest or on the longest way; null where no way leads.</summary>
    public T?[] Run(T start, bool isShortest)
    {
        var at = new T?[view.Steps.Count];
        at[view.Layout.DefaultStart] = start;
        foreach (var slot in view.Order)
        {
            var lines = view.Inbound(slot);
            var ends = lines.Where(line => at[line.Source] is not null).Select(line => through(view.Steps[line.Source], at[line.Source]!)).ToList();
            if (ends.Count > 0) at[slot] = isShortest && TakesFirst(slot, lines) ? ends.Min(comparer) : ends.Max(comparer);
        }
        return at;
    }

    // A meeting of parallel branches waits for the longest, except a join that goes on with the first.
    private bool TakesFirst(int slot, IReadOnlyList<FlowConnection> lines) =>
        view.Guards.IsChoice(lines) || IsFirstJoin(view.Steps[slot]);

    internal static bool IsFirstJoin(Step step) =>
        step.Node.Type == "Elsa.FlowJoin" && (step.Inputs.Text("mode") ?? "WaitAny") == "WaitAny";

    internal static bool IsFullJoin(Step step) => step.Node.Type == "Elsa.FlowJoin" && step.Inputs.Text("mode") == "WaitAll";
}

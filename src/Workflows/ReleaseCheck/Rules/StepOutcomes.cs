using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.ReleaseCheck.Rules;

/// <summary>The results a step can have.</summary>
/// <param name="Known">The results that are certain.</param>
/// <param name="IsComplete">True when the step can have no others.</param>
/// <param name="MayEndQuietly">True when a result without a line is common in Elsa and only worth a warning.</param>
internal sealed record StepOutcomes(IReadOnlyList<OutcomeOption> Known, bool IsComplete, bool MayEndQuietly)
{
    public static bool IsKnownType(string type, ReleaseContext context) => context.Catalog.Find(type) is not null;

    public static StepOutcomes Of(Step step, ReleaseContext context)
    {
        var known = Fixed(step, context).Concat(Listed(step, context)).Concat(Overdue(step)).DistinctBy(outcome => outcome.Key).ToList();
        var isOurs = step.Node.Type.StartsWith("CaseFlow.", StringComparison.Ordinal);
        return new(known, isOurs && IsKnownType(step.Node.Type, context), !isOurs);
    }

    private static IEnumerable<OutcomeOption> Fixed(Step step, ReleaseContext context) => step switch
    {
        { Task: { } task } => task.Outcomes,
        // Nobody can object to an announcement.
        { Notice.IsAnnouncement: true } => [new("Unopposed", OutcomeLabels.Of("Unopposed"))],
        _ => context.Catalog.Find(step.Node.Type)?.Outcomes.Select(outcome => new OutcomeOption(outcome.Name, outcome.Label)) ?? [],
    };

    private static IEnumerable<OutcomeOption> Listed(Step step, ReleaseContext context) =>
        context.Catalog.Find(step.Node.Type)?.OutcomesFrom is { } input
            ? step.Inputs.Texts(input).Select(name => new OutcomeOption(name, OutcomeLabels.Of(name)))
            : [];

    private static IEnumerable<OutcomeOption> Overdue(Step step) =>
        step.Node.CustomProperty("overdue") is not null ? [new("Overdue", OutcomeLabels.Of("Overdue"))] : [];
}

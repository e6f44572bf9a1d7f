namespace CaseFlow.Workflows.ReleaseCheck.Rules;

/// <summary>Every activity has a type that can be run here.</summary>
public sealed class ActivityTypeRule : IReleaseRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ReleaseSubject subject) =>
        from step in subject.Steps
        where !IsKnown(step, subject.Context)
        select new Finding(Severity.Error, "UnknownActivityType", step.Id, new(
            $"“{step.Title.Zh}”的活动类型“{step.Node.Type}”无法识别，不能发布。", $"'{step.Title.En}' has the unknown activity type '{step.Node.Type}'; it cannot be released."));

    // Without a look-up of definitions a plain name may be a workflow used as a step; that cannot be told here.
    private static bool IsKnown(Step step, ReleaseContext context) =>
        StepOutcomes.IsKnownType(step.Node.Type, context)
        || (!step.Node.Type.Contains('.') && (context.Definitions is null || context.Definitions.FindByActivityType(step.Node.Type) is not null));
}

using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.ReleaseCheck;

/// <summary>A step of the version before that an upper level has locked and the definition no longer has (D-045).</summary>
/// <param name="Title">What people called the step.</param>
/// <param name="Rule">The rule that locks it; its area must approve.</param>
public sealed record DroppedStep(BilingualText Title, StatutoryRule Rule)
{
    /// <summary>All locked steps the definition drops; none when it replaces nothing.</summary>
    public static IReadOnlyList<DroppedStep> Of(ReleaseSubject subject) => subject.Context.Before is not { } before ? [] :
    [
        .. from rule in subject.Context.Rules.For(subject.Family, StatutoryDemand.StepKept, subject.Context.Today)
           where rule.Step is not null && before.Graph.Find(rule.Step) is not null && !IsKept(subject, before.Graph.Find(rule.Step)!)
           select new DroppedStep(new Step(before.Graph.Find(rule.Step!)!).Title, rule),
    ];

    // The id with another activity behind it is another step.
    private static bool IsKept(ReleaseSubject subject, ActivityNode step) => subject.Find(step.Id)?.Node.Type == step.Type;
}

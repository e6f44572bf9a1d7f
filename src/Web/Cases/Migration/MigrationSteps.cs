using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Migration;

namespace CaseFlow.Web.Cases.Migration;

/// <summary>The steps of a plan as people choose among them.</summary>
internal static class MigrationSteps
{
    /// <summary>Steps at which cases can stand, those with open cases first.</summary>
    public static IEnumerable<MappedStep> Of(MigrationPlan plan, IReadOnlyDictionary<string, int> open) =>
        plan.From.Nodes.Where(Waits).Select(node =>
        {
            var match = plan.MatchOf(node.Id);
            var target = match.To is { } id ? plan.To.Find(id) : null;
            return new MappedStep(
                node.Id, CaseMigration.NameOf(node).Title, target?.Id, target is null ? null : CaseMigration.NameOf(target).Title, match.Reason, open.GetValueOrDefault(node.Id));
        }).OrderByDescending(step => step.OpenCases > 0);

    /// <summary>Steps of the new version at which a case can stand.</summary>
    public static IEnumerable<StepName> Targets(MigrationPlan plan) => plan.To.Nodes.Where(Waits).Select(CaseMigration.NameOf);

    // A step that runs through by itself holds no case; a workflow used as an activity does, and has no descriptor.
    private static bool Waits(ActivityNode node) =>
        node.Ports.Count == 0 && node.Flow is null && Kinds.Find(node.Type)?.Kind is null or Workflows.Execution.ActivityKind.Wait or Workflows.Execution.ActivityKind.Trigger;

    private static readonly Workflows.Activities.ActivityCatalog Kinds = new();
}

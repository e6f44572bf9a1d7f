using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Migration;

/// <summary>Why an instance cannot be moved, in words an administrator of procedures understands.</summary>
internal sealed class MigrationRefusals(MigrationPlan plan, IActivityCatalog catalog)
{
    private readonly List<Rejection> found = [];

    public static Rejection Ended { get; } = Refuse("Ended", "事项已经办结，无须迁移。", "The case has ended; there is nothing to migrate.");

    /// <summary>Every open step and container that has no place in the new version.</summary>
    public IReadOnlyList<Rejection> Check(InstanceState state)
    {
        foreach (var activation in state.Activations)
            if (activation.Composite is null) Check(activation);
        return found;
    }

    public static Rejection ChildRuns(ActivityNode old, ActivityNode now) => Refuse(
        "ChildRuns", $"“{Title(old)}”的子流程正在办理，不能改接到另一类步骤“{Title(now)}”。",
        $"The child workflow of “{Title(old)}” is running; it cannot go on as “{Title(now)}”, a step of another kind.");

    public static Rejection NoticeHangs(ActivityNode old, ActivityNode now) => Refuse(
        "NoticeHangs", $"“{Title(old)}”已经张贴，不能改接到另一类步骤“{Title(now)}”。",
        $"The notice “{Title(old)}” has been posted; it cannot go on as “{Title(now)}”, a step of another kind.");

    public static Rejection HasVotes(ActivityNode old, ActivityNode now) => Refuse(
        "HasVotes", $"“{Title(old)}”已有人办理，而“{Title(now)}”的办理方式或办理人员不同，须先办完本步骤。",
        $"Somebody has acted on “{Title(old)}” already, and “{Title(now)}” asks other people or counts otherwise; finish the step first.");

    public static Rejection NobodyLeft(ActivityNode old) => Refuse(
        "NobodyLeft", $"“{Title(old)}”尚未办理的各项在新版本的标准中都不存在，须先办完本步骤。",
        $"None of the criteria still open in “{Title(old)}” exists in the new set; finish the step first.");

    public static Rejection TokenLost(ActivityNode flowchart) => Refuse(
        "TokenLost", $"流程图“{Title(flowchart)}”中正在汇合的连线在新版本中不存在。", $"A line of “{Title(flowchart)}” on which a branch waits for others does not exist in the new version.");

    public static Rejection Unreachable(ActivityNode step) => Refuse(
        "Unreachable", $"新版本中“{Title(step)}”无法从起点到达，不能承接在办步骤。", $"In the new version “{Title(step)}” cannot be reached from the start.");

    public static Rejection InSequence(ActivityNode earlier, ActivityNode later) => Refuse(
        "InSequence", $"同时在办的“{Title(earlier)}”和“{Title(later)}”在新版本中有先后，须先办完其中一步。",
        $"“{Title(earlier)}” and “{Title(later)}” are open side by side but follow one another in the new version; finish one of them first.");

    private void Check(Activation activation)
    {
        var node = activation.Node;
        if (plan.Target(node.Id) is not { } target)
        {
            // A container without a place says nothing of the steps in it; they are named themselves.
            if (activation.ChildCount == 0 || activation.Parent is null) found.Add(NoPlace(activation));
            return;
        }

        if (activation.Parent is { } parent && plan.Target(parent.ActivityId) is { } place && (target.Parent != place || PortOf(target) != PortOf(node) && place.Flow is null))
            found.Add(Refuse("OtherPlace", $"“{Title(node)}”与“{Title(target)}”不在流程的同一层。", $"“{Title(node)}” and “{Title(target)}” do not lie in the same part of the procedure."));
        else if (node.Type != target.Type && (activation.ChildCount > 0 || activation.ChildGraph is not null || !Waits(target)))
            found.Add(Refuse("OtherKind", $"“{Title(node)}”不能改接到“{Title(target)}”：后者不是等待办理的步骤。", $"“{Title(node)}” cannot go on as “{Title(target)}”, which is no step that waits for anybody."));
        else if (node.Parent?.Flow is not null && Twin(activation) is { } twin)
            found.Add(Refuse("Merged", $"同时在办的“{Title(node)}”和“{Title(twin)}”不能并为一步“{Title(target)}”。", $"“{Title(node)}” and “{Title(twin)}” are both open and cannot become the one step “{Title(target)}”."));
    }

    private Rejection NoPlace(Activation activation) => activation.Parent is null
        ? Refuse("OtherShape", "新旧版本的流程结构不同，不能迁移。", "The two versions are built in different ways; nothing can be moved.")
        : Refuse("Unmapped", $"在办步骤“{Title(activation.Node)}”在新版本中没有对应的步骤。", $"The open step “{Title(activation.Node)}” has no counterpart in the new version.");

    private ActivityNode? Twin(Activation activation)
    {
        var target = plan.MatchOf(activation.ActivityId).To;
        for (var other = activation.Parent?.FirstChild; other is not null && other != activation; other = other.Next)
            if (other.ActivityId != activation.ActivityId && plan.MatchOf(other.ActivityId).To == target) return other.Node;
        return null;
    }

    private bool Waits(ActivityNode node) => catalog.Find(node.Type)?.Kind is ActivityKind.Wait or ActivityKind.Trigger;

    private static string? PortOf(ActivityNode node) => node.Parent?.Ports.FirstOrDefault(port => port.Activities.Contains(node))?.Name;

    private static string Title(ActivityNode node) => CaseMigration.NameOf(node).Title;

    private static Rejection Refuse(string code, string chinese, string english) => new(code, new(chinese, english));
}

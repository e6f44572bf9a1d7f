using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Editing;

/// <summary>Changes places with the step before or after it on the same way.</summary>
/// <param name="IsDown">Towards the end.</param>
public sealed record MoveStep(string StepId, bool IsDown) : StepEdit
{
    internal override EditResult Apply(EditDesk desk)
    {
        if (desk.Find(StepId) is not { } node) return EditResult.NoStep(StepId);
        var title = StepList.TitleOf(node);
        var (first, second) = IsDown ? (node, After(desk, node)) : (Before(desk, node), node);
        if (first is null || second is null || !CanSwap(desk, first, second))
            return EditResult.Refuse(
                "step", "CannotMove", $"“{title.Zh}”不能再{(IsDown ? "下" : "上")}移：旁边是分支、汇合、开始或结束，请在画布中调整。",
                $"'{title.En}' cannot move {(IsDown ? "down" : "up")}: a branch, a join, the start or an end is next to it. Use the canvas.");
        var start = first.Id == desk.Start ? second.Id : desk.Start;
        Swap(desk, first, second);
        var other = StepList.TitleOf(IsDown ? second : first);
        return EditResult.Done(
            desk.Draft.Build(start), $"将“{title.Zh}”移到“{other.Zh}”之{(IsDown ? "后" : "前")}", $"Moved '{title.En}' {(IsDown ? "behind" : "before")} '{other.En}'", StepId);
    }

    private static ActivityNode? After(EditDesk desk, ActivityNode node)
    {
        var main = desk.MainPort(node);
        var lines = desk.Forward(node).Where(line => (line.Port ?? "Done") == main).ToList();
        return lines.Count == 1 ? desk.Layout.Activities[lines[0].Target] : null;
    }

    private static ActivityNode? Before(EditDesk desk, ActivityNode node) =>
        desk.ForwardInto(node) is [var line] && desk.Layout.Activities[line.Source] is var before && After(desk, before) == node ? before : null;

    private static bool CanSwap(EditDesk desk, ActivityNode first, ActivityNode second) =>
        IsPlain(desk, first) && IsPlain(desk, second) && HasOneWay(desk, first) && HasOneWay(desk, second) && desk.ForwardInto(second).Count == 1 && After(desk, first) == second && After(desk, second) is not null;

    private static bool IsPlain(EditDesk desk, ActivityNode node) =>
        !StepPorts.IsSplit(node) && node.Type is not ("Elsa.FlowJoin" or "Elsa.Start") && desk.MainPort(node) is not null;

    // A loop out of the ordinary outcome would change its sense.
    private static bool HasOneWay(EditDesk desk, ActivityNode node) =>
        desk.Layout.Outbound(node.Position).Count(line => (line.Port ?? "Done") == desk.MainPort(node)) == 1;

    private static void Swap(EditDesk desk, ActivityNode first, ActivityNode second)
    {
        var (one, two) = (desk.MainPort(first)!, desk.MainPort(second)!);
        var backs = desk.Layout.Connections.Where(desk.IsBack)
            .Select(line => (desk.Layout.Activities[line.Source].Id, line.Port ?? "Done", desk.Layout.Activities[line.Target].Id)).ToHashSet();
        var returned = SwapReturns(desk, first, second, backs);
        foreach (var wire in desk.Draft.Wires.Where(wire => !returned.Contains(wire.Json)).ToList())
        {
            if (wire.Source == first.Id && wire.Port == one && wire.Target == second.Id) (wire.Source, wire.Port, wire.Target) = (second.Id, two, first.Id);
            else if (wire.Source == second.Id && wire.Port == two) (wire.Source, wire.Port) = (first.Id, one);
            else if (wire.Target == first.Id && !backs.Contains((wire.Source!, wire.Port, wire.Target))) wire.Target = second.Id;
        }
    }

    // Ways back keep their sense: the second sends back to where the first did, and the first sends back to the second.
    private static HashSet<System.Text.Json.Nodes.JsonObject> SwapReturns(EditDesk desk, ActivityNode first, ActivityNode second, HashSet<(string, string, string)> backs)
    {
        HashSet<System.Text.Json.Nodes.JsonObject> done = [];
        foreach (var wire in desk.Draft.Wires.Where(wire => wire.Source == second.Id && wire.Target == first.Id).ToList())
        {
            var own = desk.Draft.Wires.FirstOrDefault(other => other.Source == first.Id && other.Port == wire.Port && backs.Contains((first.Id, other.Port, other.Target!)));
            var target = own?.Target ?? desk.HandledBefore(first)?.Id;
            if (own is not null) own.Target = second.Id;
            if (target is null) desk.Draft.Disconnect(wire);
            else wire.Target = target;
            done.UnionWith(own is null ? [wire.Json] : [wire.Json, own.Json]);
        }

        return done;
    }
}

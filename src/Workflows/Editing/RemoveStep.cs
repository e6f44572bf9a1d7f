using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Workflows.Activities.Human;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Editing;

/// <summary>Takes a step out and joins the way before it to the way after it; what only it led to goes with it.</summary>
public sealed record RemoveStep(string StepId) : StepEdit
{
    internal override EditResult Apply(EditDesk desk)
    {
        if (desk.Find(StepId) is not { } node) return EditResult.NoStep(StepId);
        var title = StepList.TitleOf(node);
        if (Refuse(desk, node, title) is { } refusal) return refusal;
        var (draft, next) = (desk.Draft, Next(desk, node));
        if (node.Type == "Elsa.Start" || (StepId == desk.Start && next.Count > 1))
            return EditResult.Refuse("step", "IsStart", $"“{title.Zh}”是流程的开始，不能删除。", $"'{title.En}' is where the procedure begins and cannot be removed.");
        if (StepId == desk.Start && next.Count == 0) return EditResult.Refuse("step", "OnlyStep", "流程至少要有一个环节。", "A procedure has at least one step.");
        var back = desk.HandledBefore(node)?.Id;
        var join = StepPorts.IsSplit(node) && node.Type == "Elsa.FlowFork" ? JoinOf(desk, node) : null;
        Heal(desk, node, next, back);
        draft.Remove(StepId);
        if (join is not null && join.Id != StepId) draft.Remove(join.Id);
        Forget(draft, StepId);
        var start = StepId == desk.Start ? next[0] : desk.Start;
        var orphans = Orphans(desk, draft.Parse(), start);
        foreach (var orphan in orphans) draft.Remove(orphan);
        var more = orphans.Count;
        return EditResult.Done(
            draft.Build(start), more == 0 ? $"删除“{title.Zh}”" : $"删除“{title.Zh}”及其支路中的 {more} 个环节",
            more == 0 ? $"Removed '{title.En}'" : $"Removed '{title.En}' and {more} steps of its branch", next.FirstOrDefault());
    }

    private static EditResult? Refuse(EditDesk desk, ActivityNode node, BilingualText title)
    {
        if (node.Type == "Elsa.FlowJoin" && desk.ForwardInto(node).Count > 1)
            return EditResult.Refuse("step", "IsJoin", $"“{title.Zh}”是多条支路的汇合处，删除并行开始时会一并删除。", $"'{title.En}' joins several branches; it goes when the fork is removed.");
        if (!StepPorts.IsSplit(node)) return null;
        var targets = desk.Forward(node).Select(line => line.Target).Distinct().ToList();
        return targets.Count > 1
            ? EditResult.Refuse("step", "HasBranches", $"“{title.Zh}”的支路中还有环节，请先删除或移出支路中的环节。", $"The branches of '{title.En}' still hold steps; remove or move those first.")
            : null;
    }

    private static ActivityNode? JoinOf(EditDesk desk, ActivityNode fork) =>
        desk.Forward(fork).Select(line => desk.Layout.Activities[line.Target]).FirstOrDefault() is { Type: "Elsa.FlowJoin" } join
        && desk.ForwardInto(join).All(line => line.Source == fork.Position) ? join : null;

    // Behind a fork without steps stands its join; both go, so what follows is what follows the join.
    private static IReadOnlyList<string> Next(EditDesk desk, ActivityNode node)
    {
        var from = node.Type == "Elsa.FlowFork" && JoinOf(desk, node) is { } join ? join : node;
        var main = desk.MainPort(from);
        var lines = desk.Forward(from).Where(line => StepPorts.IsSplit(from) || (line.Port ?? "Done") == main).ToList();
        return [.. lines.Select(line => desk.Layout.Activities[line.Target].Id).Distinct()];
    }

    private void Heal(EditDesk desk, ActivityNode node, IReadOnlyList<string> next, string? back)
    {
        var known = desk.Draft.Wires.Select(wire => (wire.Source, wire.Port, wire.Target)).ToHashSet();
        foreach (var wire in desk.Draft.Wires.Where(wire => wire.Target == StepId && wire.Source != StepId).ToList())
        {
            var isBack = desk.Layout.Connections.Any(line => desk.IsBack(line) && line.Target == node.Position && desk.Layout.Activities[line.Source].Id == wire.Source && (line.Port ?? "Done") == wire.Port);
            IReadOnlyList<string> targets = isBack ? back is null || back == wire.Source ? [] : [back] : [.. next.Where(id => id != wire.Source)];
            var (source, port) = (wire.Source!, wire.Port);
            if (targets.Count == 1 && !known.Contains((source, port, targets[0]))) wire.Target = targets[0];
            else
            {
                desk.Draft.Disconnect(wire);
                foreach (var target in targets.Where(target => !known.Contains((source, port, target)))) desk.Draft.Connect(source, port, target);
            }
        }
    }

    // A step that is gone can no longer be the one whose handler may not act elsewhere.
    private static void Forget(FlowDraft draft, string id)
    {
        foreach (var other in draft.Layout.Activities.Where(other => other.Id != id))
        {
            var names = new StaticInputs(other).Texts("NotSameActorAs");
            if (!names.Contains(id) || draft.Activity(other.Id) is not { } json) continue;
            var left = new JsonArray([.. names.Where(name => name != id).Select(name => (JsonNode)name)]);
            InputJson.Set(json, "NotSameActorAs", "Object", "Object", left.Count == 0 ? null : InputJson.Text(left));
        }
    }

    private static IReadOnlyList<string> Orphans(EditDesk desk, WorkflowDefinition after, string start)
    {
        var before = desk.Layout.From(desk.Layout.DefaultStart);
        var layout = FlowDraft.MainFlow(after);
        if (layout is null || layout.SlotOf(start) is not (>= 0 and var slot)) return [];
        var reach = layout.From(slot);
        return [.. desk.Layout.Activities.Where(node => !before.IsDangling(node.Position) && layout.SlotOf(node.Id) is >= 0 and var now && reach.IsDangling(now)).Select(node => node.Id)];
    }
}

using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Editing;

/// <summary>Says where an outcome leads: to another step, or back to an earlier one (回到).</summary>
/// <param name="TargetId">Null takes the line away.</param>
public sealed record ConnectOutcome(string StepId, string Port, string? TargetId) : StepEdit
{
    internal override EditResult Apply(EditDesk desk)
    {
        if (desk.Find(StepId) is not { } node) return EditResult.NoStep(StepId);
        var target = TargetId is null ? null : desk.Find(TargetId);
        if (TargetId is not null && target is null) return EditResult.NoStep(TargetId);
        if (TargetId == StepId) return EditResult.Refuse("target", "ToItself", "一个结果不能回到本环节自身。", "An outcome cannot lead back to its own step.");
        if (!StepPorts.Of(node, desk.Catalog, desk.Layout.Outbound(node.Position)).Any(outcome => outcome.Key == Port))
            return EditResult.Refuse("port", "UnknownPort", $"环节没有结果“{Port}”。", $"The step has no outcome '{Port}'.");
        var old = desk.Draft.Wires.Where(wire => wire.Source == StepId && wire.Port == Port).ToList();
        if (old.Count == (TargetId is null ? 0 : 1) && old.TrueForAll(wire => wire.Target == TargetId)) return new(desk.Draft.Source, new("", ""), [], StepId);
        foreach (var wire in old.Skip(TargetId is null ? 0 : 1)) desk.Draft.Disconnect(wire);
        if (TargetId is not null && old.Count > 0) old[0].Target = TargetId;
        else if (TargetId is not null) desk.Draft.Connect(StepId, Port, TargetId);
        return Finish(desk, node, target);
    }

    private EditResult Finish(EditDesk desk, ActivityNode node, ActivityNode? target)
    {
        if (desk.Draft.Build(desk.Start) is not { } built) return EditResult.Done(null, "", "", null);
        var layout = FlowDraft.MainFlow(built)!;
        var graph = layout.From(layout.DefaultStart);
        // Elsa refuses such a line while the case runs; here it is refused before anybody meets it (FORMAT B.4).
        if (layout.Connections.Any(line => graph.IsBackward(line) && !graph.IsDangling(line.Source) && !graph.IsValidBackward(line)))
            return EditResult.Refuse(
                "target", "InvalidBack", $"不能回到“{StepList.TitleOf(target!).Zh}”：到达本环节的路并不都经过它。", $"The way cannot lead back to '{StepList.TitleOf(target!).En}': not every way to this step passes it.");
        var title = StepList.TitleOf(node);
        var outcome = StepPorts.Of(node, desk.Catalog, desk.Layout.Outbound(node.Position)).First(one => one.Key == Port).Label;
        return target is null
            ? EditResult.Done(built, $"取消“{title.Zh}”的“{outcome.Zh}”去向", $"'{outcome.En}' of '{title.En}' leads nowhere now", StepId)
            : EditResult.Done(built, $"将“{title.Zh}”的“{outcome.Zh}”改为去往“{StepList.TitleOf(target).Zh}”", $"'{outcome.En}' of '{title.En}' now leads to '{StepList.TitleOf(target).En}'", StepId);
    }
}

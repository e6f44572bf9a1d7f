using System.Text.Json.Nodes;
using CaseFlow.Workflows.Activities.Human;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Editing;

/// <summary>Puts a copy of a step, with all its settings, right after it; its other results lead where those of the original lead.</summary>
public sealed record CopyStep(string StepId) : StepEdit
{
    internal override EditResult Apply(EditDesk desk)
    {
        if (desk.Find(StepId) is not { } node) return EditResult.NoStep(StepId);
        var (title, draft) = (StepList.TitleOf(node), desk.Draft);
        if (StepPorts.IsSplit(node) || node.Type == "Elsa.FlowJoin" || desk.MainPort(node) is not { } main || !node.Type.StartsWith("CaseFlow.", StringComparison.Ordinal))
            return EditResult.Refuse("step", "CannotCopy", $"“{title.Zh}”不能复制，请在画布中编辑。", $"'{title.En}' cannot be copied here; use the canvas.");
        var copy = (JsonObject)draft.Activity(StepId)!.DeepClone();
        var id = draft.FreeId(StepId);
        (copy["id"], copy["name"]) = (id, draft.FreeName(node.Name ?? "Step"));
        copy.Remove("nodeId");
        SettingsJson.Rename(copy, new(title.Zh + "（副本）", title.En + " (copy)"));
        Wire(draft, id, main);
        FlowPlace.Put(copy, draft, StepId, null);
        draft.Add(copy);
        return EditResult.Done(draft.Build(desk.Start), $"复制“{title.Zh}”", $"Copied '{title.En}'", id);
    }

    private void Wire(FlowDraft draft, string id, string main)
    {
        foreach (var wire in draft.Wires.Where(wire => wire.Source == StepId).ToList())
        {
            draft.Connect(id, wire.Port, wire.Target!);
            if (wire.Port == main) draft.Disconnect(wire);
        }

        draft.Connect(StepId, main, id);
    }
}

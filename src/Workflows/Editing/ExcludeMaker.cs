using System.Text.Json.Nodes;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Editing;

/// <summary>Who made does not check: whoever handled the step before may not decide in this one (U-091). A step that names somebody already stays as it is.</summary>
public sealed record ExcludeMaker(string StepId) : StepEdit
{
    internal override EditResult Apply(EditDesk desk)
    {
        if (desk.Find(StepId) is not { } node) return EditResult.NoStep(StepId);
        if (!StepPorts.IsHandled(node) || node.Input("NotSameActorAs") is not null || desk.HandledBefore(node) is not { } maker) return new(desk.Draft.Source, new("", ""), [], StepId);
        Set(desk.Draft.Activity(StepId)!, maker.Id);
        var (title, before) = (StepList.TitleOf(node), StepList.TitleOf(maker));
        return EditResult.Done(
            desk.Draft.Build(desk.Start), $"“{title.Zh}”与“{before.Zh}”不得为同一人", $"'{title.En}' is not for whoever handled '{before.En}'", StepId);
    }

    internal static void Set(JsonObject step, string makerId) => InputJson.Set(step, "notSameActorAs", "Object", "Object", InputJson.Text(new JsonArray(makerId)));
}

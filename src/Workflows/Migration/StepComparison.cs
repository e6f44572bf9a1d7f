using CaseFlow.Workflows.Activities.Human;

namespace CaseFlow.Workflows.Migration;

/// <summary>Says what is different for the people of an open step.</summary>
internal static class StepComparison
{
    public static StepChange Of(OpenStep step, StepFate fate, DateTimeOffset? dueBefore, DateTimeOffset? dueAfter)
    {
        var change = new StepChange(CaseMigration.NameOf(step.Old), CaseMigration.NameOf(step.Node), fate, dueBefore, dueAfter);
        if (!IsHandled(step.Old.Type) || !IsHandled(step.Node.Type)) return change;
        var (old, now) = (HandlerSettings.Read(step.OldInputs), HandlerSettings.Read(step.NewInputs));
        return change with
        {
            Gained = [.. now.Materials.ExceptBy(old.Materials.Select(one => one.Key), one => one.Key)],
            Lost = [.. old.Materials.ExceptBy(now.Materials.Select(one => one.Key), one => one.Key)],
            ChangesHandler = old.Role != now.Role || old.Level != now.Level,
        };
    }

    private static bool IsHandled(string type) => type.StartsWith("CaseFlow.", StringComparison.Ordinal);
}

using CaseFlow.Workflows.Activities.Human;
using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.Activities.Notices;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Migration;

/// <summary>Carries one open step over to a like step, so that its rows stay; says so when that cannot be.</summary>
internal static class StepTransfer
{
    /// <summary>Whether the open rows can go on under the new step: it is of the same type and asks the same of the same people.</summary>
    public static bool CanKeep(OpenStep step)
    {
        if (step.Old.Type != step.Node.Type) return false;
        return step.Node.Type switch
        {
            "CaseFlow.HumanTask" => KeepsSigners(HumanTaskSettings.Read(step.OldInputs), HumanTaskSettings.Read(step.NewInputs)),
            "Elsa.Event" => InputText(step, "EventName") is var (old, now) && old == now,
            "CaseFlow.FanOut" => InputText(step, "Areas") is var (old, now) && old == now,
            _ => true,
        };
    }

    /// <summary>Brings every open row of the step under the new one.</summary>
    public static void Keep(OpenStep step)
    {
        switch (step.Node.Type)
        {
            case "CaseFlow.PublicNotice": NoticeTransfer.Keep(step); break;
            case "CaseFlow.CriteriaReview": CriteriaTransfer.Keep(step); break;
            default: KeepItems(step); break;
        }

        foreach (var bookmark in step.Bookmarks)
        {
            if (bookmark.Kind == BookmarkKind.Event && step.Old.Id != step.Node.Id) step.Emit(new AdaptAwait(step.Node.Id, bookmark.Id));
            if (bookmark.Kind == BookmarkKind.Timer && step.Node.Type != "CaseFlow.PublicNotice") TimerTransfer.Keep(step, bookmark);
        }

        TimerTransfer.KeepOverdue(step);
    }

    private static void KeepItems(OpenStep step)
    {
        var (before, after) = (HandlerSettings.Read(step.OldInputs), HandlerSettings.Read(step.NewInputs));
        foreach (var bookmark in step.Bookmarks.Where(bookmark => bookmark.Kind == BookmarkKind.WorkItem))
            step.Adapt(bookmark.Id, before, after, item => Special(step, item));
    }

    private static WorkItemSpec Special(OpenStep step, WorkItemSpec item) => step.Node.Type switch
    {
        // The areas of the villages stay with their items.
        "CaseFlow.FanOut" => item with { Title = FanOutTitle(step) ?? item.Title, Area = item.Subject },
        "CaseFlow.SystemEntry" when step.Now.Local?["toConfirm"] is false && step.NewInputs.Flag("Irreversible") == true =>
            item with { Subject = step.NewInputs.Text("System"), NotSameActorAs = [.. item.NotSameActorAs, step.Node.Id] },
        "CaseFlow.SystemEntry" => item with { Subject = item.Subject == "confirm" ? item.Subject : step.NewInputs.Text("System") },
        _ => item,
    };

    private static string? FanOutTitle(OpenStep step) => Plain.Bilingual((step.NewInputs.Value("Template") as ValueMap)?["title"])?.Zh;

    // With several signers everyone has an item of his own; other people or another way of counting needs other items.
    private static bool KeepsSigners(HumanTaskSettings old, HumanTaskSettings now) =>
        old.Mode == now.Mode && (now.Mode == TaskMode.Single || (old.Handler.Role == now.Handler.Role && old.Handler.Level == now.Handler.Level));

    private static (string? Old, string? Now) InputText(OpenStep step, string name) =>
        (step.Old.Input(name)?.Value.GetRawText(), step.Node.Input(name)?.Value.GetRawText());
}

using CaseFlow.Workflows.Activities.Human;
using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Notices;

/// <summary>返村张贴: one work item per area, tracked until every one is proved (D-012).</summary>
public sealed class FanOut(ActivityNode node) : HandledActivity(node)
{
    private readonly HandlerSettings handler = HandlerSettings.Read(new StaticInputs(node));
    private readonly BilingualText? template = Plain.Bilingual((new StaticInputs(node).Value("Template") as ValueMap)?["title"]);

    /// <summary>The type for the designer and the release check.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "CaseFlow.FanOut", new("返村张贴", "Posting in the villages"), HandlerInputs.Category,
        new("向每个村下发一项任务，全部完成后继续；不填地区即案件所在村。", "One task per area, all must be done; without areas the village of the case."))
    {
        Kind = ActivityKind.Wait,
        Inputs =
        [
            .. HandlerInputs.Who(),
            new("Areas", "Object", new("地区", "Areas")) { UiHint = "json-editor" },
            HandlerInputs.Json("Template", "任务内容", "Task template"),
            .. HandlerInputs.Due,
            .. HandlerInputs.Rules,
        ],
        Outputs = [new("Proofs", "Object", new("完成情况", "Proofs by area"))],
    };

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context)
    {
        var areas = Plain.Texts(context.Get("Areas"));
        string?[] targets = areas.Count > 0 ? [.. areas.Distinct()] : [null];
        var open = 0L;
        foreach (var area in targets)
        {
            context.Open(handler, "FanOut", item => item with { Title = template?.Zh ?? item.Title, Area = area, Subject = area });
            open++;
        }
        context.Local["open"] = open;
        return StepResult.Wait();
    }

    /// <inheritdoc/>
    public override StepResult Resume(ActivityContext context, ResumeBookmark resumption)
    {
        var proofs = context.Local["proofs"] as ValueList ?? new ValueList();
        proofs.Add(new ValueMap { ["item"] = resumption.Id, ["form"] = resumption.Input["form"], ["actor"] = resumption.Input["actor"] });
        context.Local["proofs"] = proofs;
        if (resumption.Input["actor"] is string { Length: > 0 } actor) context.RecordActor(actor);
        if (proofs.Count < (long)context.Local["open"]!) return StepResult.Wait();
        context.SetOutput("Proofs", proofs);
        return StepResult.Complete();
    }
}

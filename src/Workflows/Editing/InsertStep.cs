using System.Text.Json.Nodes;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Editing;

/// <summary>
/// Puts a new step on the way out of an outcome: what followed now follows the new step. Results that say no get the way the procedure already has
/// for them: rejections go where the others go, returns to the last step a person handled.
/// </summary>
/// <param name="AfterId">The step after which to insert; null puts the new step at the beginning.</param>
/// <param name="Port">The outcome of that step; null means the ordinary one.</param>
public sealed record InsertStep(string? AfterId, string? Port, string Kind) : StepEdit
{
    internal override EditResult Apply(EditDesk desk)
    {
        if (StepPalette.Find(Kind) is not { } kind) return EditResult.Refuse("kind", "UnknownKind", "请选择要新增的环节种类。", "Choose the kind of step to insert.");
        var after = AfterId is null ? null : desk.Find(AfterId);
        if (AfterId is not null && after is null) return EditResult.NoStep(AfterId);
        if (after is not null && desk.MainPort(after) is null && Port is null)
            return EditResult.Refuse("after", "IsEnd", $"“{StepList.TitleOf(after).Zh}”是结束，后面不能再有环节。", $"'{StepList.TitleOf(after).En}' ends the procedure; nothing can follow.");
        if (after is null && desk.Find(desk.Start)!.Type == "Elsa.Start") return (this with { AfterId = desk.Start, Port = "Done" }).Apply(desk);
        return Insert(desk, kind, after);
    }

    private EditResult Insert(EditDesk desk, StepKind kind, ActivityNode? after)
    {
        var draft = desk.Draft;
        var port = after is null ? null : Port ?? desk.MainPort(after)!;
        var id = draft.FreeId(kind.Key);
        var step = StepPalette.Make(kind, id, draft.FreeName(PascalCase.Of(kind.Key)));
        var followers = after is null ? [desk.Start] : draft.Wires.Where(wire => wire.Source == after.Id && wire.Port == port).Select(wire => wire.Target).OfType<string>().ToList();
        FlowPlace.Put(step, draft, after?.Id, followers.FirstOrDefault());
        draft.Add(step);
        foreach (var wire in draft.Wires.Where(wire => after is not null && wire.Source == after.Id && wire.Port == port).ToList()) draft.Disconnect(wire);
        if (after is not null) draft.Connect(after.Id, port!, id);
        Lead(desk, kind, step, followers);
        LeadAside(desk, kind, id, after);
        var before = after is null ? null : StepList.TitleOf(after);
        return EditResult.Done(
            draft.Build(after is null ? id : desk.Start),
            before is null ? $"在开头新增“{kind.Title.Zh}”" : $"在“{before.Zh}”之后新增“{kind.Title.Zh}”",
            before is null ? $"Added '{kind.Title.En}' at the beginning" : $"Added '{kind.Title.En}' after '{before.En}'", id);
    }

    private static void Lead(EditDesk desk, StepKind kind, JsonObject step, IReadOnlyList<string> followers)
    {
        var (draft, id) = (desk.Draft, FlowDraft.Text(step, "id")!);
        switch (kind.Key)
        {
            case "condition":
                foreach (var port in (string[])["True", "False"])
                    foreach (var target in followers) draft.Connect(id, port, target);
                break;
            case "parallel":
                var join = draft.FreeId("join");
                var meeting = StepPalette.Make(new("join", "Elsa.FlowJoin", new("并行汇合", "Join"), [("Mode", "String", "WaitAll")]), join, draft.FreeName("Join"));
                FlowPlace.Put(meeting, draft, id, followers.FirstOrDefault(), 1);
                draft.Add(meeting);
                foreach (var branch in (string[])["分支1", "分支2"]) draft.Connect(id, branch, join);
                foreach (var target in followers) draft.Connect(join, "Done", target);
                break;
            default:
                foreach (var target in followers) draft.Connect(id, MainPortOf(kind), target);
                break;
        }
    }

    private static void LeadAside(EditDesk desk, StepKind kind, string id, ActivityNode? after)
    {
        // An application is only handed in, and nobody objects to an announcement.
        var ports = kind.Key is "application" or "announcement" ? [] : AsideWays.PortsOf(kind.Type, desk.Catalog);
        var ways = AsideWays.Of(desk, ports, after);
        foreach (var way in ways) desk.Draft.Connect(id, way.Port, way.TargetId);
        if (kind.Type != "CaseFlow.HumanTask" || kind.Key == "application") return;
        // Who made does not check: whoever handled the step before may not decide here (U-091).
        if (after is not null && desk.HandledBefore(after, orSelf: true) is { } maker) ExcludeMaker.Set(desk.Draft.Activity(id)!, maker.Id);
        var open = ports.Except(ways.Select(way => way.Port)).ToList();
        if (open.Count > 0) OfferOnly(desk.Draft.Activity(id)!, [.. ((string[])["Approved", "Rejected", "Returned"]).Except(open)]);
    }

    private static void OfferOnly(JsonObject step, IReadOnlyList<string> ports)
    {
        var list = new JsonArray([.. ports.Select(port => (JsonNode)new JsonObject
        {
            ["key"] = port,
            ["label"] = new JsonObject { ["zh"] = Activities.Human.Forms.OutcomeLabels.Of(port).Zh, ["en"] = Activities.Human.Forms.OutcomeLabels.Of(port).En },
        })]);
        InputJson.Set(step, "outcomes", "Object", "Object", InputJson.Text(list));
    }

    private static string MainPortOf(StepKind kind) => kind.Type switch
    {
        "CaseFlow.HumanTask" => "Approved",
        "CaseFlow.ReviewMeeting" => "Passed",
        "CaseFlow.PublicNotice" => "Unopposed",
        "CaseFlow.SystemEntry" => "Entered",
        "CaseFlow.Archive" => "Complete",
        _ => "Done",
    };
}

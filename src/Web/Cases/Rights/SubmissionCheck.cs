using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Identity;
using CaseFlow.Workflows.Activities.Human;
using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.Activities.Notices;
using CaseFlow.Workflows.State;
using Microsoft.Extensions.Localization;
using PublicNotice = CaseFlow.Workflows.Activities.Notices.PublicNotice;
using Found = CaseFlow.Workflows.Activities.Human.Forms.FieldProblem;

namespace CaseFlow.Web.Cases.Rights;

/// <summary>Checks what a person submits for a work item before the engine sees it, and lists every problem at once.</summary>
public sealed class SubmissionCheck(NamedPeople people, IStringLocalizer<CaseTexts> texts)
{
    /// <summary>Null when the engine may have it.</summary>
    public Refusal? Check(CaseFile file, WorkItem item, ValueMap input, Caller caller, DateTimeOffset now)
    {
        if (file.StepOf(item) is not { } step) return Refusal.Conflict("moved-on", texts["case.moved-on"]);
        var content = StepContent.Of(step);
        var problems = new List<FieldProblem>();
        if (CheckOutcome(content, item, input) is { } wrongOutcome) problems.Add(wrongOutcome);
        var form = input["form"] as ValueMap ?? [];
        problems.AddRange(Say(CheckForm(file, item, content, input, form, now), caller));
        problems.AddRange(people.Wrong(file.GraphOf(item.InstanceId), content.Form, form, file.Case.AreaCode)
            .Select(wrong => wrong.IsSame ? new FieldProblem(wrong.Field, "SamePerson", texts["person.same"]) : new FieldProblem(wrong.Field, "NotAHandler", texts["person.unknown"])));
        return problems.Count == 0 ? null : Refuse(problems);
    }

    /// <summary>The refusal of a submission with all its problems.</summary>
    public Refusal Refuse(IReadOnlyList<FieldProblem> problems) => Refusal.Invalid(texts["content", problems.Count], problems);

    /// <summary>The same problems in the web's words.</summary>
    public static IEnumerable<FieldProblem> Say(IEnumerable<Found> found, Caller caller) =>
        found.Select(one => new FieldProblem(one.Field, one.Code, caller.Culture == "en" ? one.Message.En : one.Message.Zh));

    private FieldProblem? CheckOutcome(StepContent content, WorkItem item, ValueMap input)
    {
        var options = content.Outcomes(item.Kind);
        var outcome = input["outcome"] as string;
        // One possible result needs no choice, and a meeting's result follows from its votes.
        if (string.IsNullOrEmpty(outcome))
            return options.Count > 1 && content.Meeting is null && content.Notice is null ? new("outcome", "Required", texts["outcome.required"]) : null;
        for (var place = 0; place < options.Count; place++)
            if (options[place].Key == outcome) return null;
        return new("outcome", "NotAChoice", texts["outcome.unknown", string.Join("、", options.Select(option => option.Key))]);
    }

    private static IEnumerable<Found> CheckForm(CaseFile file, WorkItem item, StepContent content, ValueMap input, ValueMap form, DateTimeOffset now)
    {
        if (content.Meeting is { } meeting) return MeetingVotes.Read(form).Check(meeting);
        if (content.Notice is { } notice) return CheckNotice(file, item, notice, input, now);
        if (content.Form.Fields.Count == 0) return [];
        var found = new FormValidation(content.Form).Check(form, Before(file, item));
        // Sending back or refusing needs a reason, not a complete form.
        var isPositive = (input["outcome"] as string is { Length: > 0 } chosen ? chosen : content.DefaultOutcome(item.Kind)) == content.Outcomes(item.Kind)[0].Key;
        return isPositive ? found : found.Where(problem => problem.Code != "Required");
    }

    private static IReadOnlyList<Found> CheckNotice(CaseFile file, WorkItem item, NoticeSettings settings, ValueMap input, DateTimeOffset now)
    {
        if (ProgressFor(file, item) is not { } progress) return [];
        var kind = item.Kind switch { "Posting" => "post", "Closing" => "close", _ => "decision" };
        var act = NoticeAct.Read(input, kind)!;
        if (kind == "decision")
        {
            var upheld = act.Upheld ?? (input["outcome"] is string outcome ? outcome == "Upheld" : null);
            act = act with { Kind = kind, Objection = progress.Objections.FirstOrDefault(one => one.WorkItem == item.Id)?.Id, Upheld = upheld };
        }

        return NoticeRules.Check(settings, progress, act, now);
    }

    // The notice of an objection's item is found by the activity; the others name it.
    private static NoticeProgress? ProgressFor(CaseFile file, WorkItem item)
    {
        var state = file.StateOf(item.InstanceId);
        foreach (var bookmark in state.Bookmarks)
        {
            if (bookmark.Activation.ActivityId != item.ActivityId) continue;
            if (PublicNotice.ProgressOf(state, bookmark.Id) is not { } progress) continue;
            return progress;
        }

        return null;
    }

    private static ValueMap? Before(CaseFile file, WorkItem item) =>
        (file.StateOf(item.InstanceId).Outputs[item.ActivityId] as ValueMap)?["Form"] as ValueMap;
}

using CaseFlow.Workflows.Activities.Human;

namespace CaseFlow.Workflows.ReleaseCheck.Rules;

/// <summary>A limit counts from something that can happen: a notice, a meeting, or a date somebody fills in (U-084).</summary>
public sealed class ClockStartRule : IReleaseRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ReleaseSubject subject) =>
        from step in subject.Steps
        let clock = step.Handler?.Clock
        where clock?.Rule is not null && Missing(clock, subject) is not null
        let missing = Missing(clock, subject)
        select new Finding(Severity.Error, "ClockStart", step.Id, new(
            $"“{step.Title.Zh}”的办理时限从{missing.Zh}起算，请改选起算点或补上。", $"The limit of '{step.Title.En}' counts from {missing.En}; choose another start or add it."));

    private static BilingualText? Missing(WorkClock clock, ReleaseSubject subject) => clock.Start switch
    {
        ClockStart.Field when clock.StartFrom is null => new("表单中的日期，但没有写明字段", "a date of a form, but no field is named"),
        ClockStart.Posting when !Has(subject, "CaseFlow.PublicNotice") => new("公示张贴之日，但流程中没有公示", "the posting of a notice, but the procedure has none"),
        ClockStart.Meeting when !Has(subject, "CaseFlow.ReviewMeeting") => new("评议之日，但流程中没有评议会", "a review meeting, but the procedure has none"),
        _ => null,
    };

    private static bool Has(ReleaseSubject subject, string type) => subject.Steps.Any(step => step.Node.Type == type);
}

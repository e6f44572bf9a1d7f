using CaseFlow.Workflows.Activities.Human;

namespace CaseFlow.Workflows.ReleaseCheck.Rules;

/// <summary>A review meeting can be held and can agree: the panel has a possible size, the shares lie above nothing and up to all.</summary>
public sealed class MeetingRule : IReleaseRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ReleaseSubject subject) =>
        from step in subject.Steps
        where step.Node.Type == "CaseFlow.ReviewMeeting"
        let settings = ReviewMeetingSettings.Read(step.Inputs)
        from finding in (IEnumerable<Finding>)[.. Size(step, settings), .. Share(step, "QuorumRatio", settings.QuorumRatio), .. Share(step, "PassRatio", settings.PassRatio)]
        select finding;

    private static IEnumerable<Finding> Size(Step step, ReviewMeetingSettings settings)
    {
        if (settings.MinMembers >= 1 && settings.MinMembers <= settings.MaxMembers) yield break;
        yield return new(Severity.Error, "MeetingImpossible", step.Id, new(
            $"“{step.Title.Zh}”的评议小组要求{settings.MinMembers}至{settings.MaxMembers}人，这样的会议开不成。",
            $"The panel of '{step.Title.En}' needs {settings.MinMembers} to {settings.MaxMembers} members; such a meeting cannot be held."));
    }

    private static IEnumerable<Finding> Share(Step step, string input, decimal share)
    {
        if (share is > 0 and <= 1) yield break;
        yield return new(Severity.Error, "MeetingImpossible", step.Id, new(
            $"“{step.Title.Zh}”的{(input == "PassRatio" ? "通过比例" : "到会比例")}“{share}”应大于0且不超过1。",
            $"The {(input == "PassRatio" ? "share that must agree" : "quorum")} of '{step.Title.En}' must be above 0 and at most 1, not {share}."));
    }
}

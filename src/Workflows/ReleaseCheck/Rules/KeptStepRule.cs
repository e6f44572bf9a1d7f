namespace CaseFlow.Workflows.ReleaseCheck.Rules;

/// <summary>A step that an upper level has locked is only dropped with that level's approval (D-045, U-043); a warning, because that approval is the release.</summary>
public sealed class KeptStepRule : IReleaseRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ReleaseSubject subject) =>
        from dropped in DroppedStep.Of(subject)
        let rule = dropped.Rule
        select new Finding(Severity.Warning, "LockedStepDropped", null, new(
            $"删除了上级锁定的环节“{dropped.Title.Zh}”，须经上级批准发布：{rule.Text.Zh}（{rule.Source}）。",
            $"The locked step '{dropped.Title.En}' is dropped; the upper level must approve the release: {rule.Text.En} ({rule.Source})."));
}

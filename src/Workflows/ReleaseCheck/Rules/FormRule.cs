namespace CaseFlow.Workflows.ReleaseCheck.Rules;

/// <summary>Forms are complete and their fields distinct.</summary>
public sealed class FormRule : IReleaseRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ReleaseSubject subject) =>
        from step in subject.Steps
        where step.Task is not null
        from mistake in step.Task!.Form.Mistakes
        select new Finding(Severity.Error, $"Form{mistake.Code}", step.Id, new(
            $"“{step.Title.Zh}”：{mistake.Message.Zh}", $"'{step.Title.En}': {mistake.Message.En}"));
}

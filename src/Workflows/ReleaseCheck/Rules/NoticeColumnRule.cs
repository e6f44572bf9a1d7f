using CaseFlow.Workflows.Activities.Notices;

namespace CaseFlow.Workflows.ReleaseCheck.Rules;

/// <summary>Public lists show only harmless columns; nobody can add others (N-11, U-077).</summary>
public sealed class NoticeColumnRule : IReleaseRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ReleaseSubject subject) =>
        from step in subject.Steps
        where step.Notice is not null
        from column in step.Notice!.Columns
        where !NoticeColumns.IsAllowed(column)
        select new Finding(Severity.Error, "NoticeColumnForbidden", step.Id, new(
            $"“{step.Title.Zh}”的名单不能公开“{column}”这一列。", $"The list of '{step.Title.En}' may not show the column '{column}' to the public."));
}

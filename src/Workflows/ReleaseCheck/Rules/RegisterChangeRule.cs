namespace CaseFlow.Workflows.ReleaseCheck.Rules;

/// <summary>
/// A step that changes the register names a change the register knows; any other would become an incident at the end of every case. What happens to an item to
/// put right can only be said by a procedure that runs for one.
/// </summary>
public sealed class RegisterChangeRule : IReleaseRule
{
    private const string ItemFamily = "rectification";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ReleaseSubject subject) => subject.Context.RegisterChanges is not { } known ? [] :
        from step in subject.Steps
        where step.Node.Type == "CaseFlow.UpdateRegister"
        from finding in Check(subject, step, known)
        select finding;

    private static IEnumerable<Finding> Check(ReleaseSubject subject, Step step, IReadOnlyCollection<string> known)
    {
        var change = step.Inputs.Text("Change") ?? "";
        if (subject.Context.ItemChanges.Contains(change))
        {
            if (subject.Family != ItemFamily) yield return new(Severity.Error, "ItemChangeWithoutItem", step.Id, WithoutItem(step, change));
        }
        else if (!known.Contains(change, StringComparer.OrdinalIgnoreCase))
        {
            yield return new(Severity.Error, "UnknownRegisterChange", step.Id, Words(step, change, known));
        }
    }

    private static BilingualText WithoutItem(Step step, string change) => new(
        $"“{step.Title.Zh}”的变更“{change}”只用于整改问题的流程，本流程不办理整改问题。",
        $"'{step.Title.En}' names the change '{change}' of an item to put right, but this procedure does not run for such items.");

    private static BilingualText Words(Step step, string change, IReadOnlyCollection<string> known) => new(
        $"“{step.Title.Zh}”的变更“{change}”不存在；可用的变更有：{string.Join("、", known)}。",
        $"'{step.Title.En}' names the register change '{change}', which does not exist; there are {string.Join(", ", known)}.");
}

namespace CaseFlow.Workflows.ReleaseCheck.Rules;

/// <summary>A step that changes the register names a change the register knows; any other would become an incident at the end of every case.</summary>
public sealed class RegisterChangeRule : IReleaseRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ReleaseSubject subject) => subject.Context.RegisterChanges is not { } known ? [] :
        from step in subject.Steps
        where step.Node.Type == "CaseFlow.UpdateRegister"
        let change = step.Inputs.Text("Change") ?? ""
        where !known.Contains(change, StringComparer.OrdinalIgnoreCase)
        select new Finding(Severity.Error, "UnknownRegisterChange", step.Id, Words(step, change, known));

    private static BilingualText Words(Step step, string change, IReadOnlyCollection<string> known) => new(
        $"“{step.Title.Zh}”的变更“{change}”不存在；可用的变更有：{string.Join("、", known)}。",
        $"'{step.Title.En}' names the register change '{change}', which does not exist; there are {string.Join(", ", known)}.");
}

using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.ReleaseCheck.Rules;

/// <summary>No two inputs and no two outputs of a definition share a name; Elsa refuses that when a definition is published.</summary>
public sealed class ArgumentNameRule : IReleaseRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ReleaseSubject subject) =>
        [.. Check(subject.Definition.Inputs, new("输入", "input")), .. Check(subject.Definition.Outputs, new("输出", "output"))];

    private static IEnumerable<Finding> Check(IReadOnlyList<ArgumentDefinition> arguments, BilingualText kind) =>
        from named in arguments.GroupBy(argument => argument.Name, StringComparer.OrdinalIgnoreCase)
        where named.Skip(1).Any()
        select new Finding(Severity.Error, "DuplicateName", null, new(
            $"流程的{kind.Zh}“{named.Key}”定义了不止一次。", $"The {kind.En} '{named.Key}' of the procedure is defined more than once."));
}

namespace CaseFlow.Workflows.ReleaseCheck.Rules;

/// <summary>Every handled step names a level and a role, the role exists, and in every area somebody holds it.</summary>
public sealed class HandlerRule : IReleaseRule
{
    private const int NamedAreas = 3;

    private static readonly HashSet<string> Levels = ["Group", "Village", "Township", "County", "City", "Province", "Department"];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ReleaseSubject subject) =>
        from step in subject.Steps
        where step.Handler is not null
        from finding in Check(step, subject.Context.Handlers)
        select finding;

    private static IEnumerable<Finding> Check(Step step, IHandlerDirectory? handlers)
    {
        var handler = step.Handler!;
        if (!Levels.Contains(handler.Level))
            yield return Error(step, "UnknownLevel", $"“{step.Title.Zh}”的层级“{handler.Level}”不存在。", $"'{step.Title.En}' names the unknown level '{handler.Level}'.");
        if (handler.Role is not { } role)
        {
            // The rows of a criteria review are given to the departments its criteria set names.
            if (step.Node.Type != "CaseFlow.CriteriaReview")
                yield return Error(step, "NoRole", $"“{step.Title.Zh}”没有指定承办角色。", $"'{step.Title.En}' names no role that handles it.");
        }
        else if (handlers?.IsKnown(role) == false)
            yield return Error(step, "UnknownRole", $"“{step.Title.Zh}”的承办角色“{role}”不存在。", $"'{step.Title.En}' is given to the unknown role '{role}'.");
        else if (handlers?.AreasWithout(handler.Level, role) is { Count: > 0 } areas)
            yield return Uncovered(step, areas);
    }

    private static Finding Uncovered(Step step, IReadOnlyList<BilingualText> areas)
    {
        var (more, moreEn) = areas.Count > NamedAreas ? ($"等{areas.Count}处", $" and {areas.Count - NamedAreas} more areas") : ("", "");
        return Error(
            step, "NoHandler",
            $"“{step.Title.Zh}”在{string.Join("、", areas.Take(NamedAreas).Select(area => area.Zh))}{more}无人承办。",
            $"Nobody can handle '{step.Title.En}' in {string.Join(", ", areas.Take(NamedAreas).Select(area => area.En))}{moreEn}.");
    }

    private static Finding Error(Step step, string rule, string zh, string en) => new(Severity.Error, rule, step.Id, new(zh, en));
}

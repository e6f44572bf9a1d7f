using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.ReleaseCheck;

namespace CaseFlow.Workflows.Comparison;

/// <summary>
/// Compares two versions of a procedure and says what changed in the words of the step list (U-047). Whatever is not known by name is compared as
/// the file has it, so that no difference goes unsaid; version facts (number, id, dates, flags) do not count.
/// </summary>
public static class DefinitionComparison
{
    /// <summary>What is different in <paramref name="after"/>; labels come from the descriptors of the catalogue.</summary>
    /// <param name="words">Words for values out of lists the catalogue does not know, such as roles; may be null.</param>
    public static DefinitionDifference Of(WorkflowDefinition before, WorkflowDefinition after, IActivityCatalog catalog, IValueWords? words = null)
    {
        var pairs = new StepPairs(before, after);
        var values = new ValueComparison(catalog, words);
        List<Change> changes = [.. ProcedureComparison.Of(before, after)];
        Dictionary<string, ChangeKind> steps = [];
        foreach (var added in pairs.Added) Add(ChangeKind.Added, added, "新增", "added");
        foreach (var removed in pairs.Removed) Add(ChangeKind.Removed, removed, "删除", "removed");
        foreach (var (old, now) in pairs.Kept)
        {
            var found = new StepComparison(old, now, values).Changes().ToList();
            if (found.Exists(change => change.Part != ChangePart.Layout)) steps[now.Id] = ChangeKind.Changed;
            changes.AddRange(found);
        }
        var lines = new LineComparison(pairs);
        changes.AddRange(lines.Changes());
        return new(changes, steps, lines.Lines());

        void Add(ChangeKind kind, ActivityNode node, string zh, string en)
        {
            steps[node.Id] = kind;
            var title = new Step(node).Title;
            changes.Add(new(kind, ChangePart.Step, node.Id, new($"{zh} {title.Zh}", $"{en} {title.En}")));
        }
    }
}

/// <summary>Words for values of lists that live outside the catalogue, such as roles.</summary>
public interface IValueWords
{
    /// <summary>What people call the value of the input; null when nobody knows.</summary>
    BilingualText? Of(string input, string value);
}

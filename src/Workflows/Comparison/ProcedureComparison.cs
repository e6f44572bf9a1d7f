using System.Text.Json;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Comparison;

/// <summary>What changed of the procedure as a whole: name, variables, properties and whatever else the file holds outside the steps.</summary>
internal static class ProcedureComparison
{
    // Facts of the version and of who wrote the file.
    private static readonly HashSet<string> Facts = new(StringComparer.OrdinalIgnoreCase)
        { "id", "definitionId", "version", "isLatest", "isPublished", "createdAt", "toolVersion", "root", "$schema" };

    public static IEnumerable<Change> Of(WorkflowDefinition before, WorkflowDefinition after) =>
        from name in JsonDifference.Names(before.Json, after.Json)
        where !Facts.Contains(name)
        let pair = (Old: before.Json.Get(name), New: after.Json.Get(name))
        where !JsonDifference.AreEqual(pair.Old, pair.New)
        from change in name.Equals("customProperties", StringComparison.OrdinalIgnoreCase) ? Members(pair.Old, pair.New) : [Say(name, pair.Old, pair.New)]
        select change;

    private static IEnumerable<Change> Members(JsonElement? before, JsonElement? after)
    {
        var names = JsonDifference.Names(before, after).Where(name => !JsonDifference.AreEqual(before.Get(name), after.Get(name))).ToList();
        return names.Count > 0 ? names.Select(name => Say(name, before.Get(name), after.Get(name))) : [Say("customProperties", null, null)];
    }

    private static Change Say(string name, JsonElement? before, JsonElement? after)
    {
        var label = PropertyLabels.Of(name);
        var (old, now) = (before.AsText(), after.AsText());
        return new(ChangeKind.Changed, ChangePart.Procedure, null, old is not null && now is not null
            ? new($"流程{label.Zh}：{old}→{now}", $"{label.En} of the procedure: {old} → {now}")
            : new($"流程{label.Zh}有修改", $"{label.En} of the procedure: changed"));
    }
}

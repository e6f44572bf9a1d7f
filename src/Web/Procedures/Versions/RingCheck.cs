using CaseFlow.Web.Procedures.Library;
using CaseFlow.Workflows.Definitions;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures.Versions;

/// <summary>Refuses a definition that starts itself through others: A starts B and B starts A would never end.</summary>
public sealed class RingCheck(ProcedureDirectory procedures, GraphCache graphs, IStringLocalizer<ProcedureTexts> texts)
{
    /// <summary>The refusal that names every ring; null when there is none. Drafts count as they would be released.</summary>
    public async Task<Refusal?> Run(WorkflowDefinition definition, string definitionId, CancellationToken ct)
    {
        await procedures.Fresh(ct);
        List<FieldProblem> problems = [];
        foreach (var (step, used) in Uses(definition.Graph))
            if (used != definitionId && await PathBack(used, definitionId, [], ct) is { } path)
                problems.Add(new(step, "Cycle", texts["Ring", string.Join(" → ", [definitionId, .. path, definitionId])], step));
        return problems.Count == 0 ? null : Refusal.Invalid(texts["UploadInvalid", problems.Count], problems);
    }

    // From the used definition back to the one that is uploaded; every definition is entered once.
    private async Task<List<string>?> PathBack(string from, string target, HashSet<string> seen, CancellationToken ct)
    {
        if (!seen.Add(from)) return null;
        foreach (var version in new[] { procedures.Current.Latest(from), procedures.Current.Published(from) }.OfType<ProcedureVersion>().Distinct())
        {
            if (await graphs.Get(version.Id, ct) is not { } graph) continue;
            foreach (var (_, used) in Uses(graph))
            {
                if (used == target) return [from];
                if (await PathBack(used, target, seen, ct) is { } rest) return [from, .. rest];
            }
        }

        return null;
    }

    private IEnumerable<(string Step, string Used)> Uses(WorkflowGraph graph) =>
        from node in graph.Nodes
        let used = node.Text("workflowDefinitionId") ?? Literal(node) ?? (node.Type.Contains('.') ? null : procedures.Current.DefinitionOfActivity(node.Type))
        where !string.IsNullOrEmpty(used)
        select (node.Id, used);

    private static string? Literal(ActivityNode node) => node.Input("WorkflowDefinitionId") is null ? null : new Workflows.Activities.Human.StaticInputs(node).Text("WorkflowDefinitionId");
}

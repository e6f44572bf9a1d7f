using CaseFlow.Web.Components.Flow;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Procedures.Library;
using CaseFlow.Web.Procedures.Reading;
using CaseFlow.Workflows;
using CaseFlow.Workflows.Comparison;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures.Comparison;

/// <summary>Two versions side by side: what changed in words, and the chart with the changes coloured.</summary>
public sealed record VersionDifference(ProcedureVersion From, ProcedureVersion To, DefinitionDifference Difference, FlowPicture Picture);

/// <summary>Compares two versions of a procedure (U-047).</summary>
public sealed class CompareVersions(
    ProcedureReading reading, GraphCache graphs, DrawProcedure draw, IActivityCatalog catalog, OrganisationDirectory organisation, IStringLocalizer<ProcedureTexts> texts)
{
    /// <param name="from">The earlier version; the one before the later one when nothing is said.</param>
    /// <param name="to">The later version; the newest when nothing is said.</param>
    public async Task<Result<VersionDifference>> Run(string definitionId, int? from, int? to, CancellationToken ct)
    {
        var versions = reading.Versions(definitionId);
        if (!versions.IsDone) return versions.Refusal;
        var later = to is { } given ? versions.Value.FirstOrDefault(row => row.Version == given) : versions.Value[0];
        if (later is null) return Refusal.NotFound(texts["UnknownVersion", definitionId, to!]);
        var earlier = from is { } chosen ? versions.Value.FirstOrDefault(row => row.Version == chosen) : versions.Value.FirstOrDefault(row => row.Version < later.Version) ?? later;
        if (earlier is null) return Refusal.NotFound(texts["UnknownVersion", definitionId, from!]);
        var (before, after) = (await graphs.Get(earlier.Id, ct), await graphs.Get(later.Id, ct));
        return before is null || after is null
            ? Refusal.NotFound(texts["UnknownProcedure", definitionId])
            : new VersionDifference(earlier, later, Difference(before.Definition, after.Definition), Picture(before, after));
    }

    /// <summary>The difference of two definitions, stored or not.</summary>
    public DefinitionDifference Difference(WorkflowDefinition before, WorkflowDefinition after) =>
        DefinitionComparison.Of(before, after, catalog, new RoleWords(organisation.Current));

    /// <summary>The chart of the later version with what is new, changed and gone.</summary>
    public FlowPicture Picture(WorkflowGraph before, WorkflowGraph after)
    {
        var difference = Difference(before.Definition, after.Definition);
        var (old, now) = (draw.Draw(before), draw.Draw(after));
        var gone = old.Nodes.Where(node => difference.Steps.GetValueOrDefault(node.Id, ChangeKind.Changed) == ChangeKind.Removed && now.Nodes.All(other => other.Id != node.Id));
        var nodes = now.Nodes.Concat(gone).Select(node => node with { Mark = MarkOf(difference, node.Id) }).ToList();
        var lines = now.Lines.Select(line => line with { Mark = IsNew(old, line) ? FlowMark.Added : FlowMark.None })
            .Concat(old.Lines.Where(line => IsNew(now, line)).Select(line => line with { Mark = FlowMark.Removed, IsSideways = true }));
        return new(nodes, [.. lines]);
    }

    static bool IsNew(FlowPicture other, FlowLine line) => !other.Lines.Any(known => (known.From, known.To, known.Label) == (line.From, line.To, line.Label));

    static FlowMark MarkOf(DefinitionDifference difference, string id) => !difference.Steps.TryGetValue(id, out var kind) ? FlowMark.None : kind switch
    {
        ChangeKind.Added => FlowMark.Added,
        ChangeKind.Removed => FlowMark.Removed,
        _ => FlowMark.Changed,
    };

    sealed class RoleWords(OrganisationSnapshot organisation) : IValueWords
    {
        public BilingualText? Of(string input, string value) =>
            input is "Role" or "ObjectionRole" && organisation.Role(value) is { } role ? new(role.Zh, role.En) : null;
    }
}

using System.Text.Json;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Procedures.Library;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Web.Cases;

/// <summary>The procedures a person can start cases of: in force today in one of the person's areas, and open to one of the roles.</summary>
public sealed class StartableProcedures(ProcedureDirectory procedures, GraphCache graphs, TimeProvider clock)
{
    public async Task<IReadOnlyList<(string Key, string Title)>> For(Caller caller, CancellationToken ct)
    {
        List<(string Key, string Title)> open = [];
        foreach (var id in procedures.Current.DefinitionIds)
        {
            var version = caller.Posts.Select(post => procedures.Current.InForce(id, post.Area, clock.ChinaToday)).FirstOrDefault(found => found is not null);
            if (version is null || await graphs.Get(version.Id, ct) is not { } graph) continue;
            var role = ((JsonElement?)graph.Definition.Json).Get("customProperties").Get("start").Get("role").AsText();
            if (role is null || caller.Posts.Any(post => post.Role == role)) open.Add((id, version.Title));
        }
        return open;
    }
}

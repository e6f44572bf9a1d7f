using System.Text.Json;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Procedures.Library;
using CaseFlow.Web.Cases.Starting;
using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Web.Cases;

/// <summary>A procedure somebody can start.</summary>
public sealed record StartableProcedure(string Key, string Title, FormSchema Form);

/// <summary>The procedures a person can start cases of: in force today in one of the person's areas, and open to one of the roles.</summary>
public sealed class StartableProcedures(ProcedureDirectory procedures, GraphCache graphs, TimeProvider clock)
{
    /// <summary>Each with the form a case of it begins with.</summary>
    public async Task<IReadOnlyList<StartableProcedure>> For(Caller caller, CancellationToken ct)
    {
        List<StartableProcedure> open = [];
        foreach (var id in procedures.Current.DefinitionIds)
        {
            var version = caller.Posts.Select(post => procedures.Current.InForce(id, post.Area, clock.ChinaToday)).FirstOrDefault(found => found is not null);
            if (version is null || await graphs.Get(version.Id, ct) is not { } graph) continue;
            var start = ((JsonElement?)graph.Definition.Json).Get("customProperties").Get("start");
            // Cases that belong to a row, such as an item to put right, begin with that row.
            if (start.Get("by").AsText() is not null) continue;
            var role = start.Get("role").AsText();
            if (role is null || caller.Posts.Any(post => post.Role == role)) open.Add(new(id, version.Title, StartForms.Of(graph.Definition)));
        }
        return open;
    }
}

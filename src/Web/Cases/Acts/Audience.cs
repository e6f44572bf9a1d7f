using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Workflows.State;

namespace CaseFlow.Web.Cases.Acts;

/// <summary>Finds the people a procedure means when it says whom to tell.</summary>
internal sealed class Audience(Case of, IReadOnlyCollection<InstanceState> states, Caller caller, OrganisationDirectory organisation)
{
    private static readonly char[] Separators = [',', ';', '，', '、', '；'];

    /// <summary>
    /// Starter; Everyone (all who acted); a step's id (who did it); a role (its holders for the case's area). A household has no account, so word for it goes to
    /// the starter, who brings it; so does a word nobody else can be found for. Several may be named, separated by commas.
    /// </summary>
    public IReadOnlyList<string> Of(string who)
    {
        var users = who.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(One).Distinct().ToList();
        return users.Count > 0 ? users : [of.StartedBy];
    }

    private IEnumerable<string> One(string who)
    {
        if (who is "Starter" or "Household" or "Applicant") return [of.StartedBy];
        if (who is "Everyone") return [of.StartedBy, .. states.SelectMany(state => state.Actors.Values), .. caller.IsOutsidePosts ? [] : new[] { caller.UserId }];
        if (organisation.Current.Role(who) is { } role) return organisation.Holders(role.Level, role.Key, of.AreaCode);
        return states.Select(state => state.Actors.GetValueOrDefault(who)).OfType<string>();
    }
}

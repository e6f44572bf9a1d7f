using CaseFlow.Designer.Choices;
using CaseFlow.Web.Organisation;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Web.Procedures.Elsa.Choices;

/// <summary>The roles of the organisation, in its own order.</summary>
sealed class RoleChoices(OrganisationDirectory organisation) : IChoiceProvider
{
    public string List => ChoiceList.Roles;

    public Task<IReadOnlyList<Choice>> Choices(CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Choice>>([.. organisation.Current.Roles.Where(role => Identity.Rights.Handles(role.Key)).Select(role => new Choice(role.Key, role.Name))]);
}

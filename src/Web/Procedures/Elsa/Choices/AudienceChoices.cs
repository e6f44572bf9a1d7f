using CaseFlow.Designer.Choices;
using CaseFlow.Web.Organisation;
using CaseFlow.Workflows.Execution;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures.Elsa.Choices;

/// <summary>Whom a procedure can tell something: the household, who started the case, everybody who acted, and the holders of a role.</summary>
sealed class AudienceChoices(OrganisationDirectory organisation, IStringLocalizer<ElsaTexts> texts) : IChoiceProvider
{
    static readonly string[] people = ["Household", "Starter", "Everyone"];

    public string List => ChoiceList.Audiences;

    public Task<IReadOnlyList<Choice>> Choices(CancellationToken ct) => Task.FromResult<IReadOnlyList<Choice>>(
    [
        .. people.Select(who => new Choice(who, texts[$"audiences.{who}"])),
        .. organisation.Current.Roles.Where(role => Identity.Rights.Handles(role.Key)).Select(role => new Choice(role.Key, role.Name)),
    ]);
}

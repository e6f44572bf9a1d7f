using CaseFlow.Web.Data;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation.Posts;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Organisation.Administration;

/// <summary>
/// Opens an account with the post of system administrator. Only the command line calls it: who reaches the machine may open the first account,
/// and another one when the last administrator has left.
/// </summary>
public sealed class CreateAdministrator(CaseFlowDb db, CreateAccount create, OrganisationChanges changes, IStringLocalizer<OrganisationTexts> texts)
{
    public Task<Result<string>> Run(NewAccount account, string area, CancellationToken ct) => changes.Organisation.Area(area) is null
        ? Task.FromResult<Result<string>>(Refusal.Invalid("area", "unknown-area", texts["AreaUnknown", area]))
        : create.Run(account, ct, area, user => db.Add(new Post { UserId = user.Id, RoleKey = Rights.SystemAdmin, AreaCode = area, ValidFrom = changes.Today }));
}

using CaseFlow.Web.Components.Shell;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation.Accounts;
using CaseFlow.Web.Organisation.Administration;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Web.Organisation.Organs;
using CaseFlow.Web.Organisation.Reference;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Web.Organisation;

public static class OrganisationSetup
{
    public static void AddOrganisation(this IServiceCollection services)
    {
        services.AddSingleton<OrganisationDirectory>();
        services.AddSingleton<ICallerDirectory>(provider => provider.GetRequiredService<OrganisationDirectory>());
        services.AddSingleton<IParticipants>(provider => provider.GetRequiredService<OrganisationDirectory>());
        services.AddSingleton<IReferenceCopy>(provider => provider.GetRequiredService<OrganisationDirectory>());
        services.AddHostedService<ReferenceRefresh>();
        services.AddScoped<OrganisationChanges>();
        services.AddScoped<CreateAccount>();
        services.AddScoped<CreateAdministrator>();
        services.AddScoped<ChangeAccount>();
        services.AddScoped<GivePost>();
        services.AddScoped<ChangePost>();
        services.AddScoped<CheckOrgan>();
        services.AddScoped<KeepOrgans>();
        services.AddScoped<SetBounds>();
        services.AddScoped<OrganContacts>();
        services.AddScoped<FindAccounts>();
        services.AddScoped<ViewArea>();
        services.AddScoped<LoadAreas>();
        services.AddSingleton(new NavigationEntry(420, "/admin/users", "people", typeof(AccountTexts), "NavAccounts", Rights.SystemAdmin));
        services.AddSingleton(new NavigationEntry(430, "/admin/areas", "board", typeof(AreaTexts), "NavAreas", Rights.SystemAdmin, Rights.ProcedureAdmin, Rights.Supervisor));
    }
}

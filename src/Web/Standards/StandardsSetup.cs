using CaseFlow.Web.Components.Dates;
using CaseFlow.Web.Components.Shell;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation.Reference;
using CaseFlow.Web.Standards.Calendars;
using CaseFlow.Web.Standards.Categories;
using CaseFlow.Web.Standards.Parameters;
using CaseFlow.Web.Standards.Rules;
using CaseFlow.Web.Standards.StatutoryRules;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Web.Standards;

public static class StandardsSetup
{
    public static void AddStandards(this IServiceCollection services)
    {
        services.AddSingleton<StandardsDirectory>();
        services.AddSingleton<IReferenceCopy>(provider => provider.GetRequiredService<StandardsDirectory>());
        services.AddScoped<ILocalCalendar, LocalCalendar>();
        services.AddSingleton(CodeLists.Shipped);
        services.AddSingleton<IRuleBook, RuleBook>();
        services.AddScoped<StatutoryRuleRights>();
        services.AddScoped<SetStatutoryRule>();
        services.AddScoped<KeepCategories>();
        services.AddScoped<SetStandard>();
        services.AddScoped<RuleWords>();
        services.AddSingleton(new NavigationEntry(
            470, "/admin/statutory-rules", "settings", typeof(StatutoryRuleTexts), "NavRules", Rights.SystemAdmin, Rights.ProcedureAdmin, Rights.ProcedureReviewer, Rights.Supervisor));
        services.AddSingleton(Entry(440, "/admin/calendar", "calendar", "NavCalendar"));
        services.AddSingleton(Entry(450, "/admin/codes", "file", "NavCodes"));
        services.AddSingleton(Entry(455, "/admin/problem-categories", "rectify", "NavCategories"));
        services.AddSingleton(Entry(460, "/admin/standards", "settings", "NavStandards"));
    }

    static NavigationEntry Entry(int order, string href, string icon, string key) =>
        new(order, href, icon, typeof(StandardsTexts), key, Rights.SystemAdmin, Rights.ProcedureAdmin, Rights.Supervisor);
}

using CaseFlow.Web.Components.Shell;
using CaseFlow.Web.Identity;

namespace CaseFlow.Web.Supervision.AuditSearch;

public static class AuditSearchSetup
{
    public static void AddAuditSearch(this IServiceCollection services)
    {
        services.AddScoped<AuditWords>();
        services.AddScoped<FindAuditLines>();
        services.AddScoped<FindUnmaskings>();
        services.AddScoped<ExportAudit>();
        services.AddSingleton(new NavigationEntry(380, "/audit", "audit", typeof(AuditSearchTexts), "NavAudit", Rights.SystemAdmin, Rights.Supervisor));
    }
}

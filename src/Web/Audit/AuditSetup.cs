using CaseFlow.Web.Audit.Checking;
using CaseFlow.Web.Audit.Sealing;

namespace CaseFlow.Web.Audit;

public static class AuditSetup
{
    /// <summary>Registers writing, sealing and checking of the audit; who acts comes from the slices on top.</summary>
    public static void AddAudit(this IServiceCollection services)
    {
        services.AddScoped<AuditTrail>();
        services.AddSingleton<SealRound>();
        services.AddScoped<SealAudit>();
        services.AddTransient<CheckAudit>();
    }
}

namespace CaseFlow.Web.Cases.WhatIf;

public static class WhatIfSetup
{
    public static void AddWhatIf(this IServiceCollection services)
    {
        services.AddScoped<FinishedCases>();
        services.AddScoped<ReplayCases>();
    }
}

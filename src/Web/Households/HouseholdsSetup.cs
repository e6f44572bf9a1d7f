using CaseFlow.Web.Households.Registering;

namespace CaseFlow.Web.Households;

public static class HouseholdsSetup
{
    public static void AddHouseholds(this IServiceCollection services)
    {
        services.AddScoped<RegisterHouseholds>();
    }
}

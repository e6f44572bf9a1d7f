using CaseFlow.Web.Organisation.Reference;

namespace CaseFlow.Web.Standards;

public static class StandardsSetup
{
    public static void AddStandards(this IServiceCollection services)
    {
        services.AddSingleton<StandardsDirectory>();
        services.AddSingleton<IReferenceCopy>(provider => provider.GetRequiredService<StandardsDirectory>());
        services.AddSingleton(CodeLists.Shipped);
    }
}

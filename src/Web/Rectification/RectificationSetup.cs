using CaseFlow.Web.Rectification.Registering;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CaseFlow.Web.Rectification;

public static class RectificationSetup
{
    /// <summary>Items to put right: the door, the start of their cases, their pages.</summary>
    public static void AddRectification(this IServiceCollection services)
    {
        services.TryAddScoped<ICampaignDays, NoCampaignDays>();
        services.AddSingleton<ItemPeople>();
        services.AddSingleton<ItemCheck>();
        services.AddScoped<KnownItems>();
        services.AddScoped<ItemRows>();
        services.AddSingleton<StartItems>();
        services.AddScoped<RegisterItems>();
    }
}

using CaseFlow.Web.Rectification.Acts;
using CaseFlow.Web.Rectification.Listing;
using CaseFlow.Web.Rectification.Reading;
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
        services.AddSingleton<ItemLamps>();
        services.AddSingleton<ItemWords>();
        services.AddSingleton<ItemRights>();
        services.AddScoped<Explanations>();
        services.AddScoped<FindItems>();
        services.AddScoped<ItemWorkbook>();
        services.AddScoped<ReadItem>();
        services.AddScoped<ReportProgress>();
        services.AddScoped<ExtensionRows>();
        services.AddScoped<ExtendItem>();
        services.AddScoped<DivideItems>();
    }
}

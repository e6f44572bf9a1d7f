using CaseFlow.Web.Components.Shell;
using CaseFlow.Web.Rectification.Acts;
using CaseFlow.Web.Rectification.Imports;
using CaseFlow.Web.Rectification.Listing;
using CaseFlow.Web.Rectification.Reading;
using CaseFlow.Web.Data.Runtime;
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
        services.AddScoped<IUnfinishedWork, UnstartedItems>();
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
        services.AddScoped<ItemPrefill>();
        services.AddImports();
        services.AddSingleton(new NavigationEntry(305, "/rectification", "rectify", typeof(RectificationTexts), "Title"));
    }

    private static void AddImports(this IServiceCollection services)
    {
        services.AddSingleton<ItemReports>();
        services.AddSingleton<ItemTemplate>();
        services.AddSingleton<ItemRowReader>();
        services.AddScoped<ItemPlaces>();
        services.AddScoped<ItemSheetCheck>();
        services.AddScoped<UploadItems>();
        services.AddScoped<DecideItems>();
        services.AddScoped<ItemOrgans>();
        services.AddSingleton<ItemImportChecks>();
        services.AddHostedService(provider => provider.GetRequiredService<ItemImportChecks>());
    }
}

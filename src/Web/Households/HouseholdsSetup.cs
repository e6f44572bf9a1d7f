using CaseFlow.Web.Components.Shell;
using CaseFlow.Web.Households.Entry;
using CaseFlow.Web.Households.Imports;
using CaseFlow.Web.Households.Registering;
using CaseFlow.Web.Households.Unmasking;

namespace CaseFlow.Web.Households;

public static class HouseholdsSetup
{
    public static void AddHouseholds(this IServiceCollection services)
    {
        services.AddScoped<RegisterHouseholds>();
        services.AddScoped<RegisterKeeping>();
        services.AddScoped<RegisteredPeople>();
        services.AddScoped<RegisterWords>();
        services.AddSingleton<MaskedMembers>();
        services.AddScoped<FindHouseholds>();
        services.AddScoped<ReadHousehold>();
        services.AddScoped<EnterHousehold>();
        services.AddScoped<UnmaskMember>();
        services.AddSingleton<ImportFiles>();
        services.AddScoped<ImportReports>();
        services.AddScoped<SheetCheck>();
        services.AddScoped<UpdateHouseholds>();
        services.AddScoped<ImportExpiry>();
        services.AddScoped<NewImports>();
        services.AddSingleton<ImportChecks>();
        services.AddHostedService(provider => provider.GetRequiredService<ImportChecks>());
        services.AddScoped<UploadImport>();
        services.AddScoped<WriteImport>();
        services.AddScoped<ImportDecision>();
        services.AddScoped<DecideImport>();
        services.AddSingleton(new NavigationEntry(200, "/households", "households", typeof(HouseholdPageTexts), "NavHouseholds"));
        services.AddSingleton(new NavigationEntry(210, "/imports", "import", typeof(ImportPageTexts), "NavImports", RegisterKeeping.Keepers));
    }
}

using CaseFlow.Web.Campaigns.Drafting;
using CaseFlow.Web.Campaigns.Papers;
using CaseFlow.Web.Campaigns.Reading;
using CaseFlow.Web.Campaigns.Running;
using CaseFlow.Web.Components.Shell;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Rectification.Registering;

namespace CaseFlow.Web.Campaigns;

public static class CampaignsSetup
{
    /// <summary>Campaigns: drafts, what follows from their days, reading, papers and their place in the navigation.</summary>
    public static void AddCampaigns(this IServiceCollection services)
    {
        services.AddSingleton<CampaignSweep>();
        services.AddScoped<OpenPhases>();
        services.AddScoped<StartDuties>();
        services.AddScoped<CancelDuties>();
        services.AddScoped<IUnfinishedWork, UnfinishedDuties>();
        services.AddScoped<RegisterFindings>();
        services.AddScoped<ICampaignDays, CampaignDays>();
        services.AddScoped<CheckCampaign>();
        services.AddScoped<CampaignWarnings>();
        services.AddScoped<SaveCampaign>();
        services.AddScoped<DecideCampaign>();
        services.AddScoped<TickDuty>();
        services.AddScoped<ItemFigures>();
        services.AddScoped<ReadCampaigns>();
        services.AddScoped<ReadDuties>();
        services.AddScoped<ReadSummary>();
        services.AddSingleton<DutySheet>();
        services.AddSingleton<SummaryPaper>();
        services.AddSingleton(new NavigationEntry(320, "/campaigns", "calendar", typeof(CampaignTexts), "NavCampaigns"));
    }
}

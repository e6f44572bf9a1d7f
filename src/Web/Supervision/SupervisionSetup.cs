using CaseFlow.Web.Components.Shell;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Supervision.Anomalies;
using CaseFlow.Web.Supervision.AuditSearch;
using CaseFlow.Web.Supervision.Burden;
using CaseFlow.Web.Supervision.Desk;
using CaseFlow.Web.Supervision.EngineRoom;
using CaseFlow.Web.Supervision.Escalation;
using CaseFlow.Web.Supervision.Forecasts;
using CaseFlow.Web.Supervision.Orders;
using CaseFlow.Web.Supervision.Rates;
using CaseFlow.Web.Supervision.Reassigning;
using CaseFlow.Web.Supervision.Reports;
using CaseFlow.Web.Supervision.Stages;
using CaseFlow.Web.Supervision.Urging;

namespace CaseFlow.Web.Supervision;

public static class SupervisionSetup
{
    public static void AddSupervision(this IServiceCollection services)
    {
        services.AddScoped<DeskNames>();
        services.AddScoped<ReadDesk>();
        services.AddScoped<ListItems>();
        services.AddScoped<ListWork>();
        services.AddScoped<ReadDeskList>();
        services.AddScoped<DeskSheet>();
        services.AddScoped<UrgeFromDesk>();
        services.AddScoped<UrgePost>();
        services.AddScoped<ReassignFromDesk>();
        services.AddScoped<WriteOrder>();
        services.AddScoped<IssueOrder>();
        services.AddScoped<ReadOrders>();
        services.AddScoped<HandleOrder>();
        services.AddScoped<SetLadder>();
        services.AddScoped<TakeRung>();
        services.AddSingleton<EscalationSweep>();
        services.AddScoped<MakeReport>();
        services.AddScoped<ReadForecasts>();
        services.AddScoped<ReadStages>();
        services.AddScoped<ReadAnomalies>();
        services.AddScoped<AnomalySheet>();
        services.AddScoped<ForecastSheet>();
        services.AddScoped<StageSheet>();
        services.AddScoped<OrderSheet>();
        services.AddScoped<ReadBurden>();
        services.AddScoped<BurdenWords>();
        services.AddScoped<ReadRates>();
        services.AddScoped<RateSheet>();
        services.AddScoped<RecordSurvey>();
        services.AddSingleton(new NavigationEntry(309, "/supervision/orders", "notice", typeof(SupervisionTexts), "NavOrders"));
        services.AddAuditSearch();
        services.AddEngineRoom();
        services.AddSingleton(new NavigationEntry(300, "/supervision", "supervise", typeof(SupervisionTexts), "NavDesk", [.. Rights.RolesOf(Rights.SeesDesk)]));
    }
}

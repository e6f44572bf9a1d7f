using CaseFlow.Web.Components.Shell;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Supervision.EngineRoom.Agreement;
using CaseFlow.Web.Supervision.EngineRoom.Nodes;
using CaseFlow.Web.Supervision.EngineRoom.Trouble;

namespace CaseFlow.Web.Supervision.EngineRoom;

public static class EngineRoomSetup
{
    public static void AddEngineRoom(this IServiceCollection services)
    {
        services.AddSingleton<NodeIdentity>();
        services.AddSingleton<JobWatch>();
        services.AddSingleton<Heartbeat>();
        services.AddHostedService(provider => provider.GetRequiredService<Heartbeat>());
        services.AddSingleton<RunAgreement>();
        services.AddScoped<ReadNodes>();
        services.AddScoped<AskAgreement>();
        services.AddScoped<FindTrouble>();
        services.AddScoped<DealWithTrouble>();
        services.AddScoped<ViewEngineRoom>();
        services.AddScoped<TroubleAct>();
        services.AddSingleton(new NavigationEntry(390, "/engine-room", "settings", typeof(EngineRoomTexts), "NavEngineRoom", Rights.SystemAdmin, Rights.Supervisor));
    }
}

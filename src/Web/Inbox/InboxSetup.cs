using CaseFlow.Web.Inbox.Reading;

namespace CaseFlow.Web.Inbox;

public static class InboxSetup
{
    public static void AddInbox(this IServiceCollection services)
    {
        services.AddScoped<ReadInbox>();
        services.AddScoped<ReadWorkItem>();
        services.AddSingleton<InboxQueryCheck>();
    }
}

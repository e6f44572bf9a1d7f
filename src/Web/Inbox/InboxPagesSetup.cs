using CaseFlow.Web.Components.Shell;

namespace CaseFlow.Web.Inbox;

public static class InboxPagesSetup
{
    public static void AddInboxPages(this IServiceCollection services)
    {
        services.AddScoped<IShell, PersonShell>();
        services.AddSingleton(new NavigationEntry(0, "/", "today", typeof(InboxPageTexts), "NavToday"));
    }
}

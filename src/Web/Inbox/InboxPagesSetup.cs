using CaseFlow.Web.Components.Shell;

namespace CaseFlow.Web.Inbox;

public static class InboxPagesSetup
{
    public static void AddInboxPages(this IServiceCollection services)
    {
        services.AddScoped<IShell, PersonShell>();
        services.AddScoped<InboxLines>();
        services.AddScoped<BatchOutcome>();
        services.AddSingleton<Messages.MessageWords>();
        services.AddSingleton<Procedures.Templates.ITemplateSource, Messages.MessageTemplates>();
        services.AddScoped<Messages.ReadMessages>();
        services.AddScoped<WorkItemReader>();
        services.AddScoped<WorkItemActs>();
        services.AddScoped<OtherItemActs>();
        services.AddScoped<PaperUploads>();
        services.AddScoped<ItemWords>();
        services.AddSingleton(new NavigationEntry(0, "/", "today", typeof(InboxPageTexts), "NavToday"));
        services.AddSingleton(new NavigationEntry(110, "/inbox", "inbox", typeof(InboxPageTexts), "NavInbox"));
    }
}

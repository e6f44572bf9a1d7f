using CaseFlow.Web.Components.Shell;

namespace CaseFlow.Web.Notices;

public static class NoticePagesSetup
{
    public static void AddNoticePages(this IServiceCollection services)
    {
        services.AddSingleton<Procedures.Templates.ITemplateSource, NoticeTemplates>();
        services.AddScoped<NoticeList>();
        services.AddScoped<NoticeFactsSource>();
        services.AddScoped<NoticeReader>();
        services.AddScoped<NoticeActs>();
        services.AddScoped<NoticeBoard>();
        services.AddSingleton(new NavigationEntry(130, "/notices", "notice", typeof(NoticePageTexts), "NavNotices"));
    }
}

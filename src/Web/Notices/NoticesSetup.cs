using CaseFlow.Web.Notices.Acts;
using CaseFlow.Web.Notices.Reading;

namespace CaseFlow.Web.Notices;

public static class NoticesSetup
{
    public static void AddNotices(this IServiceCollection services)
    {
        services.AddScoped<HandleNotice>();
        services.AddScoped<RaiseObjection>();
        services.AddScoped<ReadPublicNotices>();
    }
}

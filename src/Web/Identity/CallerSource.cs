using System.Globalization;

namespace CaseFlow.Web.Identity;

/// <summary>Builds the <see cref="Caller"/> of a request from its ticket and the directory in memory.</summary>
sealed class CallerSource(IHttpContextAccessor accessor, ICallerDirectory directory)
{
    public Caller Read()
    {
        if (accessor.HttpContext is not { } context) return Caller.System;
        var culture = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "zh-CN";
        var ip = context.Connection.RemoteIpAddress?.ToString();
        return Tickets.UserIdOf(context.User) is { } userId && directory.Account(userId) is { } account
            ? new(account.Id, account.DisplayName, directory.PostsOf(account.Id), culture, ip)
            : new("anonymous", "", [], culture, ip);
    }
}

using CaseFlow.Web.Api;
using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Components.Forms;
using CaseFlow.Web.Identity;

namespace CaseFlow.Web.Cases;

/// <summary>From a posted page to an act: the key the page carried makes a second click the same request.</summary>
public static class PageActs
{
    public static ActRequest ActOf<T>(this HttpContext http, Caller caller, T input) =>
        http.Request.Form[IdempotencyKey.Field] is [{ Length: > 0 and <= 64 } key] ? new(caller, key, RequestKeys.HashOf(http, input)) : new(caller);
}

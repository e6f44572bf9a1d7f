using System.Security.Cryptography;
using System.Text.Json;
using CaseFlow.Web.Data;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Api;

/// <summary>The Idempotency-Key of a request, and the hash by which the same request is known again.</summary>
public static class RequestKeys
{
    /// <summary>The name of the header.</summary>
    public const string Header = "Idempotency-Key";

    /// <summary>The most characters of a key.</summary>
    public const int MaxLength = 200;

    /// <summary>The key; null when the caller sent none.</summary>
    public static string? KeyOf(HttpContext http) => http.Request.Headers[Header] is [{ Length: > 0 and <= MaxLength } key] ? key : null;

    /// <summary>Refuses what cannot be kept as a key: whoever sends one relies on it, so it is never left out silently.</summary>
    public static async ValueTask<object?> Refuse(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var http = call.HttpContext;
        if (!http.Request.Headers.TryGetValue(Header, out var given) || KeyOf(http) is not null) return await next(call);
        var texts = http.RequestServices.GetRequiredService<IStringLocalizer<ApiTexts>>();
        return Refusal.Invalid(Header, given is [{ Length: > MaxLength }] ? "TooLong" : "NotAKey", texts["key.bad", MaxLength]).ToProblem(http);
    }

    /// <summary>A hash over the address and the content.</summary>
    public static byte[] HashOf<T>(HttpContext http, T input) =>
        SHA256.HashData([.. System.Text.Encoding.UTF8.GetBytes($"{http.Request.Method} {http.Request.Path}\n"), .. JsonSerializer.SerializeToUtf8Bytes(input, JsonText.Options)]);
}

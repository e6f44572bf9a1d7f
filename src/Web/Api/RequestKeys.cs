using System.Security.Cryptography;
using System.Text.Json;
using CaseFlow.Web.Data;

namespace CaseFlow.Web.Api;

/// <summary>The Idempotency-Key of a request, and the hash by which the same request is known again.</summary>
public static class RequestKeys
{
    private const int MaxLength = 200;

    /// <summary>The key; null when the caller sent none or one too long to be a key.</summary>
    public static string? KeyOf(HttpContext http) =>
        http.Request.Headers["Idempotency-Key"] is [{ Length: > 0 and <= MaxLength } key] ? key : null;

    /// <summary>A hash over the address and the content.</summary>
    public static byte[] HashOf<T>(HttpContext http, T input) =>
        SHA256.HashData([.. System.Text.Encoding.UTF8.GetBytes($"{http.Request.Method} {http.Request.Path}\n"), .. JsonSerializer.SerializeToUtf8Bytes(input, JsonText.Options)]);
}

using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CaseFlow.Designer.Api;

/// <summary>Elsa's way to write JSON, and a no in the shape that Elsa Studio shows to the user.</summary>
static class ElsaJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
        // A definition may nest as deeply as the reader of definitions allows, and stands inside an answer.
        MaxDepth = 512,
    };

    public static IResult Ok<T>(T value) => TypedResults.Json(value, Options);

    /// <summary>An answer a browser may keep as long as the server says it is still the same: descriptors and definitions are asked again after every save.</summary>
    public static IResult Tagged<T>(T value, HttpContext http)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(value, Options);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12))}\"";
        (http.Response.Headers.ETag, http.Response.Headers.CacheControl) = (tag, "private, no-cache");
        http.Response.Headers.Vary = "Cookie, Accept-Language";
        return http.Request.Headers.IfNoneMatch == tag ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Bytes(bytes, "application/json; charset=utf-8");
    }

    public static IResult List<T>(IReadOnlyList<T> items) => Ok(new { items, count = items.Count });

    /// <summary>Studio shows the texts of <c>errors</c>, and only of a 400; our own clients read <c>problems</c>.</summary>
    public static ProblemHttpResult ToProblem(this LibraryRefusal refusal, HttpContext http)
    {
        var status = refusal.Status == StatusCodes.Status422UnprocessableEntity ? StatusCodes.Status400BadRequest : refusal.Status;
        var problem = new ProblemDetails
        {
            Type = $"https://httpstatuses.io/{status}", Status = status, Title = refusal.Message, Detail = refusal.Message, Instance = http.Request.Path,
        };
        problem.Extensions["code"] = refusal.Code;
        problem.Extensions["problems"] = refusal.Problems;
        problem.Extensions["errors"] = refusal.Problems.Count == 0
            ? new Dictionary<string, string[]> { [refusal.Code] = [refusal.Message] }
            : refusal.Problems.GroupBy(found => found.ActivityId ?? found.Field).ToDictionary(group => group.Key, group => group.Select(found => found.Message).ToArray());
        return TypedResults.Problem(problem);
    }
}

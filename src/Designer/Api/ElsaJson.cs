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

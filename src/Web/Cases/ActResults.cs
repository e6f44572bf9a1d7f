using CaseFlow.Web.Api;
using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Identity;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Web.Cases;

/// <summary>From HTTP to an act and back.</summary>
public static class ActResults
{
    /// <summary>The act request of an HTTP request: who, and under which idempotency key.</summary>
    public static ActRequest ActBy<T>(this HttpContext http, Caller caller, T input) =>
        RequestKeys.KeyOf(http) is { } key ? new(caller, key, RequestKeys.HashOf(http, input)) : new(caller);

    /// <summary>The value, or the refusal as problem+json.</summary>
    public static Results<Ok<T>, ProblemHttpResult> ToOk<T>(this Result<T> result, HttpContext http) =>
        result.IsDone ? TypedResults.Ok(result.Value) : result.Refusal.ToProblem(http);

    /// <summary>Documents the refusals of a route.</summary>
    public static RouteHandlerBuilder WithProblems(this RouteHandlerBuilder route, params ReadOnlySpan<int> codes)
    {
        foreach (var code in codes) route.ProducesProblem(code);
        return route;
    }
}

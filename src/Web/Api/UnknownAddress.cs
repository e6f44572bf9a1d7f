using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CaseFlow.Web.Api;

/// <summary>
/// Answers addresses of the API that no route takes. The fallback that leads here takes every method and content, which keeps the framework from telling
/// a wrong method (405) and a wrong kind of content (415) from an address that does not exist (404).
/// </summary>
internal static class UnknownAddress
{
    public static IResult Answer(HttpContext http, EndpointDataSource endpoints)
    {
        var here = endpoints.Endpoints.OfType<RouteEndpoint>().Where(endpoint => Methods(endpoint).Count > 0 && IsAt(endpoint, http.Request.Path)).ToList();
        var taking = here.Where(endpoint => Methods(endpoint).Contains(http.Request.Method)).ToList();
        if (taking.Count > 0) return TypedResults.StatusCode(taking.Exists(endpoint => RefusesContent(endpoint, http.Request)) ? 415 : 404);
        if (here.Count == 0) return TypedResults.NotFound();
        http.Response.Headers.Allow = new StringValues([.. here.SelectMany(Methods).Distinct()]);
        return TypedResults.StatusCode(405);
    }

    private static IReadOnlyList<string> Methods(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];

    private static bool IsAt(RouteEndpoint endpoint, PathString path) =>
        endpoint.RoutePattern.RawText is { } pattern && pattern.StartsWith("/api/", StringComparison.Ordinal)
        && new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), []).TryMatch(path, []);

    private static bool RefusesContent(RouteEndpoint endpoint, HttpRequest request) =>
        endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is { } accepts
        && !(MediaTypeHeaderValue.TryParse(request.ContentType, out var given) && accepts.ContentTypes.Any(type => given.IsSubsetOf(new MediaTypeHeaderValue(type))));
}

using System.Net;

namespace CaseFlow.Web.Api.Metrics;

internal static class MetricsEndpoint
{
    /// <summary>Prometheus text for a scraper on this machine or a signed-in system administrator; a proxy in front makes nobody local.</summary>
    public static void MapMetrics(this IEndpointRouteBuilder app) => app.MapGet("/metrics", (HttpContext http, PrometheusText metrics) =>
        IsLocal(http) || http.User.IsInRole("SystemAdmin")
            ? Results.Text(metrics.Render(), "text/plain; version=0.0.4")
            : Results.StatusCode(StatusCodes.Status403Forbidden)).AllowAnonymous().ExcludeFromDescription();

    private static bool IsLocal(HttpContext http) =>
        !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded")
        && (http.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address));
}

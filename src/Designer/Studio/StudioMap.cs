using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseFlow.Designer.Studio;

/// <summary>The canvas itself: Studio's files and the frames the server's pages show.</summary>
public static class StudioMap
{
    /// <summary>False when the build left the canvas out.</summary>
    public static bool IsShipped => !StudioArchive.Shipped.IsEmpty;

    /// <param name="policy">The authorization policy of those who work with definitions.</param>
    public static void MapStudio(this IEndpointRouteBuilder app, string policy)
    {
        var studio = app.MapGroup("/studio").ExcludeFromDescription();
        studio.MapGet("/editor/{definitionId}", StudioFrame.Editor).RequireAuthorization(policy);
        studio.MapGet("/viewer/{instanceId}", StudioFrame.Viewer).RequireAuthorization(policy);
        // The files are public software without a word of ours about anybody, and a session that ended must not break a page half loaded.
        studio.MapGet("/appsettings.json", () => TypedResults.Content("{}", "application/json")).AllowAnonymous();
        studio.MapGet("/{**file}", StudioFiles.Get).AllowAnonymous();
    }
}

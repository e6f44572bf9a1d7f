namespace CaseFlow.Web.Components;

/// <summary>Pages: static server rendering, no circuits.</summary>
public static class ComponentsSetup
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddAntiforgery();
        services.AddSingleton<Flow.ProcedureChart>();
    }

    public static void MapPages(this IEndpointRouteBuilder app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>();
    }

    /// <summary>A person who gets an error sees a page in the language and dress of the product; programs get their problem+json elsewhere.</summary>
    public static void UseErrorPages(this IApplicationBuilder app) => app.UseWhen(
        static http => !http.Request.Path.StartsWithSegments("/api") && !http.Request.Path.StartsWithSegments("/elsa"),
        static pages => pages.UseStatusCodePagesWithReExecute("/error/{0}", createScopeForStatusCodePages: true).Use(static (http, next) =>
        {
            // A page that was rendered and then refused has left its mark already; the error page would add it a second time and fail.
            http.Response.Headers.Remove("blazor-enhanced-nav");
            return next(http);
        }));
}

using CaseFlow.Web.Households;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;

namespace CaseFlow.Web.Api;

/// <summary>The table of contents of the API: every route group, under /api/v1, signed-in unless it says otherwise.</summary>
public static class ApiMap
{
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1").RequireAuthorization().DisableAntiforgery();
        api.MapIdentity();
        api.MapOrganisation();
        api.MapHouseholds();
    }
}

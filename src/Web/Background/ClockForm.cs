using CaseFlow.Web.Components;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CaseFlow.Web.Background;

/// <summary>快进 in the top bar: the same action as the API's, for the system administrator of a demonstration.</summary>
public static class ClockForm
{
    private static readonly int[] offered = [1, 8, 30];

    public static void MapClockForm(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetService<SimulatedClock>() is null) return;
        app.MapPost("/clock", Advance).RequireAuthorization(Rights.SystemAdmin).ExcludeFromDescription();
    }

    private static async Task<RedirectHttpResult> Advance([FromForm] int days, [FromForm] string? back, AdvanceClock advance, CancellationToken ct)
    {
        if (offered.Contains(days)) await advance.Run(TimeSpan.FromDays(days), ct);
        return TypedResults.LocalRedirect(LocalPath.Of(back));
    }
}

using CaseFlow.Web.Api;
using CaseFlow.Web.Data.Time;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Background;

public static class ClockApi
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(400);

    /// <summary>Only where the clock is simulated; elsewhere the address does not exist.</summary>
    public static void MapClock(this RouteGroupBuilder api)
    {
        if (((IEndpointRouteBuilder)api).ServiceProvider.GetService<SimulatedClock>() is null) return;
        api.MapPost("/simulated-clock", Advance).WithTags("Simulated clock").WithSummary("Moves the clock and runs what became due")
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<Results<Ok<AdvanceAnswer>, ProblemHttpResult>> Advance(
        AdvanceInput input, AdvanceClock advance, IStringLocalizer<ApiTexts> texts, HttpContext http, CancellationToken ct)
    {
        if (!Workflows.State.ValueTime.TryReadSpan(input.Advance ?? "", out var by) || by <= TimeSpan.Zero || by > Longest)
            return Refusal.Invalid("advance", "NotASpan", texts["clock.advance"]).ToProblem(http);
        return TypedResults.Ok(await advance.Run(by, ct));
    }
}

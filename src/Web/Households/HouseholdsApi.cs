using CaseFlow.Web.Api;
using CaseFlow.Web.Households.Entry;
using CaseFlow.Web.Households.Unmasking;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Households;

public static class HouseholdsApi
{
    public static void MapHouseholds(this RouteGroupBuilder api)
    {
        var households = api.MapGroup("/households").WithTags("Households");
        households.MapGet("", Find).WithSummary("Households of the caller's areas, by name, ID number or its last four, number or village.")
            .Produces<HouseholdPageContract>().ProducesProblem(422);
        households.MapPost("", Enter).WithSummary("Enters a household; answers all problems at once.")
            .Produces<HouseholdContract>(201).ProducesProblem(403).ProducesProblem(409).ProducesProblem(422);
        households.MapGet("/{id:long}", Read).WithSummary("A household as it stood on a day (asOf), personal data masked.")
            .Produces<HouseholdContract>().ProducesProblem(404);
        households.MapPost("/{id:long}/unmask", Unmask).WithSummary("Shows one masked text in full for a reason that is recorded.")
            .Produces<UnmaskedContract>().ProducesProblem(404).ProducesProblem(422);
    }

    static async Task<IResult> Find(
        FindHouseholds find, IStringLocalizer<HouseholdsTexts> texts, HttpContext http, CancellationToken ct,
        string? search = null, string? area = null, HouseholdStatus? status = null, long after = 0, int size = 50) =>
        size < 1 ? Refusal.Invalid("size", "too-small", texts["SizeTooSmall"]).ToProblem(http) : TypedResults.Ok(await find.Run(new(search, area, status, after, size), ct));

    static async Task<IResult> Read(long id, DateOnly? asOf, ReadHousehold read, HttpContext http, CancellationToken ct) =>
        await read.Run(id, asOf, ct) is var found && found.Refusal is { } refusal ? refusal.ToProblem(http) : TypedResults.Ok(found.Value);

    static async Task<IResult> Enter(NewHousehold household, EnterHousehold enter, ReadHousehold read, HttpContext http, CancellationToken ct)
    {
        var entered = await enter.Run(household, ct);
        if (entered.Refusal is { } refusal) return refusal.ToProblem(http);
        var found = await read.Run(entered.Value, null, ct);
        return TypedResults.Created($"/api/v1/households/{entered.Value}", found.Value);
    }

    static async Task<IResult> Unmask(long id, UnmaskRequest request, UnmaskMember unmask, HttpContext http, CancellationToken ct)
    {
        var shown = await unmask.Run(id, request, ct);
        if (shown.Refusal is { } refusal) return refusal.ToProblem(http);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(shown.Value);
    }
}

using CaseFlow.Web.Api;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation.Areas;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Standards.Parameters;

/// <param name="Value">What holds today in the area of the caller's post; null where nothing is set and nothing is usual.</param>
/// <param name="Source">Null while the usual value holds.</param>
public sealed record StandardContract(string Key, string Name, decimal? Value, decimal? Usual, string? Area, DateOnly? ValidFrom, string? Source);

public static class StandardsApi
{
    public static void MapStandards(this RouteGroupBuilder api)
    {
        var standards = api.MapGroup("/standards").WithTags("Standards");
        standards.MapGet("", List).RequireAuthorization(Rights.Administers).WithSummary("The numbers supervision works with, as they hold today").ProducesProblem(403);
        standards.MapPost("", Set).RequireAuthorization(Rights.SystemAdmin).WithSummary("Sets one for an area from a day on").Produces<StandardContract>(201).ProducesProblem(403).ProducesProblem(404).ProducesProblem(422);
    }

    private static List<StandardContract> List(StandardsDirectory standards, Caller caller, TimeProvider clock, IStringLocalizer<StandardsTexts> texts)
    {
        var area = AreaScope.Of(caller).Roots.FirstOrDefault() ?? "";
        return [.. StandardKey.All.Select(key => Of(key, area.Length == 0 ? null : standards.Current.Find(key.Key, area, clock.ChinaToday), texts))];
    }

    private static async Task<IResult> Set(StandardInput body, SetStandard set, Caller caller, IStringLocalizer<StandardsTexts> texts, HttpContext http, CancellationToken ct)
    {
        var done = await set.Run(body, caller, ct);
        return done.IsDone ? TypedResults.Created("/api/v1/standards", Of(StandardKey.Find(done.Value.Key)!, done.Value, texts)) : done.Refusal.ToProblem(http);
    }

    private static StandardContract Of(StandardKey key, Standard? row, IStringLocalizer<StandardsTexts> texts) =>
        new(key.Key, texts["Standard_" + key.Key], row?.Value ?? key.Usual, key.Usual, row?.AreaCode, row?.ValidFrom, row?.Source);
}
